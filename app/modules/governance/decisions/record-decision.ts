import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { theBody } from '../bodies/load-bodies.ts'
import { theMeeting } from '../bodies/load-meetings.ts'
import { db } from '../tables.ts'
import { checkDecision, decisionInput } from './decision.ts'

/** What an instance decided, in a meeting or between two; it takes the next number of that instance. */
export const recordDecision = command({
  name: 'governance.record-decision',
  summary: { fr: 'Enregistrer la décision d’une instance', en: 'Record the decision of a body' },
  needs: 'governance.edit',
  input: decisionInput.extend({
    body_id: fields.id,
    meeting_id: fields.id.nullish(),
    dataset_ids: z.array(fields.id).max(200).optional(),
    due_on: fields.civilDate.nullish(),
  }),
  http: 'POST /bodies/:body_id/decisions',
  async run(scope, values) {
    await theBody(scope, values.body_id)
    if (values.meeting_id) {
      const meeting = await theMeeting(scope, values.meeting_id)
      if (meeting.body_id !== values.body_id) throw new Invalid({ meeting_id: { key: 'governance.other-meeting' } })
      if (meeting.state !== 'held') throw new Conflict('governance.meeting-not-held')
    }
    await checkDecision(scope, values)
    if (values.due_on && values.due_on < values.decided_on)
      throw new Invalid({ due_on: { key: 'governance.before-decision' } })
    // One at a time, so that two decisions recorded together do not ask for one number.
    await sql`select pg_advisory_xact_lock(hashtext(${`decision ${values.body_id}`}))`.execute(scope.db)
    const { last } = await db(scope)
      .selectFrom('governance.decision')
      .select(eb => eb.fn.max('number').as('last'))
      .where('body_id', '=', values.body_id)
      .executeTakeFirstOrThrow()
    const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope)
      .insertInto('governance.decision')
      .values({ ...row, number: (last ?? 0) + 1 })
      .execute()
    return { id: row.id, number: (last ?? 0) + 1 }
  },
})
