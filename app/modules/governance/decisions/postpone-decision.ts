import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { openDecision } from './decision.ts'

/** A new due date, with the reason. Asked after the day had passed, that day stays counted as missed. */
export const postponeDecision = command({
  name: 'governance.postpone-decision',
  summary: { fr: 'Reporter l’échéance d’une décision', en: 'Put off the due date of a decision' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, due_on: fields.civilDate, reason: fields.line() }),
  http: 'POST /decisions/:id/postpone',
  async run(scope, { id, due_on, reason }) {
    const decision = await openDecision(scope, id)
    if (due_on < today(scope)) throw new Invalid({ due_on: { key: 'governance.day-passed' } })
    const passed = decision.standing === 'late' ? decision.due_on : null
    await db(scope)
      .updateTable('governance.decision')
      .set({ due_on, postponed_reason: reason, missed_on: decision.missed_on ?? passed })
      .where('id', '=', id)
      .execute()
  },
})
