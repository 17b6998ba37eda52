import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { theBody } from './load-bodies.ts'
import { meetingInput } from './meeting.ts'

/** Sets the date of a meeting, of those to come or one that took place and is written down afterwards. */
export const planMeeting = command({
  name: 'governance.plan-meeting',
  summary: { fr: 'Prévoir une réunion', en: 'Plan a meeting' },
  needs: 'governance.edit',
  input: meetingInput.extend({ body_id: fields.id }),
  http: 'POST /bodies/:body_id/meetings',
  async run(scope, values) {
    await theBody(scope, values.body_id)
    const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('governance.meeting').values(row).execute()
    return row.id
  },
})
