import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { requireOwnDirectorate } from '../datasets/reach.ts'
import { db } from '../tables.ts'
import { answers, theAccess } from './access.ts'

/** Answers a request; a refusal, even in part, gives its reason. */
export const answerAccess = command({
  name: 'catalogue.answer-access',
  summary: { fr: 'Répondre à une demande d’accès', en: 'Answer an access request' },
  needs: 'catalogue.answer',
  input: z.object({ id: fields.id, answer: z.enum(answers), answer_text: fields.paragraph(4_000).nullish() }),
  http: 'POST /access-requests/:id/answer',
  async run(scope, { id, answer, answer_text }) {
    const request = await theAccess(scope, id)
    requireOwnDirectorate(scope, request.holder_id)
    if (request.state !== 'open') throw new Conflict('catalogue.request-over')
    if (answer !== 'granted' && !answer_text) throw new Invalid({ answer_text: { key: 'catalogue.reason-needed' } })
    const answered = { answered_by: actorName(scope.actor), answered_on: today(scope), ended_at: scope.clock.now() }
    // Two people may answer at once: the first answer stands.
    const { numUpdatedRows } = await db(scope)
      .updateTable('catalogue.access_request')
      .set({ state: answer, answer_text: answer_text ?? null, ...answered })
      .where('id', '=', id)
      .where('state', '=', 'open')
      .executeTakeFirst()
    if (!numUpdatedRows) throw new Conflict('catalogue.request-over')
  },
})
