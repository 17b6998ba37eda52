import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { loadInquiry } from './load.ts'
import { db } from './tables.ts'

/** Silence is a fact, with the day of the letter, those of its reminders and the day on which somebody noted it. */
export const recordNoAnswer = command({
  name: 'inquiries.record-no-answer',
  summary: { fr: 'Constater l’absence de réponse', en: 'Record that no answer came' },
  needs: 'inquiries.write',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const inquiry = await loadInquiry(scope, id)
    if (!inquiry.sent_on) throw new Conflict('inquiries.not-sent')
    if (inquiry.state === 'answered' || inquiry.no_answer_on) throw new Conflict('inquiries.nothing-awaited')
    await db(scope)
      .updateTable('inquiries.inquiry')
      .set({ no_answer_on: today(scope), no_answer_by: actorName(scope.actor) })
      .where('id', '=', id)
      .execute()
  },
})
