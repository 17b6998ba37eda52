import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { lockedDecision } from './load-decisions.ts'

/** Looked at again: what it gave, and when to look next if ever. */
export const reviewDecision = command({
  name: 'governance.review-decision',
  summary: { fr: 'Revoir une décision', en: 'Review a decision' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, note: fields.paragraph(2_000), next_on: fields.civilDate.nullish() }),
  http: 'POST /decisions/:id/review',
  async run(scope, { id, note, next_on }) {
    if ((await lockedDecision(scope, id)).dropped_on) throw new Conflict('governance.decision-closed')
    if (next_on && next_on <= today(scope)) throw new Invalid({ next_on: { key: 'governance.day-passed' } })
    await db(scope)
      .updateTable('governance.decision')
      .set({ reviewed_on: today(scope), review_note: note, review_on: next_on ?? null })
      .where('id', '=', id)
      .execute()
  },
})
