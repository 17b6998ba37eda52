import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { lockedMeeting } from './load-meetings.ts'

export const cancelMeeting = command({
  name: 'governance.cancel-meeting',
  summary: { fr: 'Annuler une réunion', en: 'Cancel a meeting' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, reason: fields.line() }),
  http: 'POST /meetings/:id/cancel',
  async run(scope, { id, reason }) {
    if ((await lockedMeeting(scope, id)).state !== 'planned') throw new Conflict('governance.meeting-not-planned')
    await db(scope)
      .updateTable('governance.meeting')
      .set({ state: 'cancelled', cancelled_reason: reason })
      .where('id', '=', id)
      .execute()
  },
})
