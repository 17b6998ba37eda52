import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, Invalid, type FieldProblem } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import { db } from '../tables.ts'
import { answerOf } from './answer-content.ts'
import { answerText, mailSubject } from './answer-text.ts'
import { hasBlank, templates } from './answer-templates.ts'
import { holdRequest, type CitizenRequest } from './load-requests.ts'
import { kindOf } from './request-kinds.ts'
import { loadSettings } from '../publication/settings.ts'
import { verdictOf, type Verdict } from './verdict.ts'

/**
 * Closes a request: the answer leaves by mail, or is recorded as sent by letter or given by hand. What the law asks is
 * checked first: the items of an explanation, the reason of a refusal, where a request was passed on.
 */
export const sendAnswer = command({
  name: 'transparency.send-answer',
  summary: { fr: 'Répondre à une demande du public', en: 'Answer a request of the public' },
  needs: 'transparency.answer-public',
  input: z.object({ id: fields.id, how: z.enum(['mail', 'letter', 'hand']), answered_on: fields.civilDate.optional() }),
  async run(scope, { id, how, answered_on }) {
    const request = await holdRequest(scope, id)
    if (request.outcome) throw new Conflict('transparency.request-answered')
    const verdict = verdictOf(request)
    const on = how === 'mail' ? today(scope) : (answered_on ?? today(scope))
    refuseIncomplete(scope, request, verdict, on)
    if (how === 'mail' && !request.person_email) throw new Conflict('transparency.no-email')
    const { office, contact } = await loadSettings(scope)
    const answer = answerOf({ ...request, office, contact }, verdict, { authority: scope.tenant.name, on })
    await db(scope)
      .updateTable('transparency.request')
      .set({
        outcome: verdict.outcome,
        outcome_reason: answer.reason.join('\n') || null,
        answered_on: on,
        answered_how: how,
        answered_by: actorName(scope.actor),
        sent_text: answerText(answer),
      })
      .where('id', '=', id)
      .execute()
    // Last, so that a mail that cannot leave takes the record of it back.
    if (how === 'mail' && request.person_email)
      await scope.mailer.send({ to: request.person_email, subject: mailSubject(answer), text: answerText(answer) })
  },
})

function refuseIncomplete(scope: Work, request: CitizenRequest, verdict: Verdict, on: string): void {
  const problems: Record<string, FieldProblem> = {}
  const given = verdict.outcome === 'answered' || verdict.outcome === 'partly'
  const items = given ? kindOf(request.kind).items : []
  for (const item of items) if (!request[item]) problems[item] = { key: 'transparency.item-empty' }
  for (const field of [...items, ...(given ? (['answer'] as const) : [])])
    if (hasBlank(request[field] ?? '')) problems[field] = { key: 'transparency.blank-left' }
  if (given && items.length === 0 && !request.answer) problems.answer = { key: 'kernel.required' }
  if (verdict.outcome === 'refused' || verdict.outcome === 'partly') {
    const known = templates.refusals.some(({ id }) => id === verdict.reason)
    if (!known) problems.reason = { key: 'transparency.reason-needed' }
    if (!verdict.detail) problems.detail = { key: 'transparency.say-why' }
  }
  if (verdict.outcome === 'transferred' && !verdict.detail) problems.detail = { key: 'transparency.transfer-to' }
  if (on > today(scope)) problems.answered_on = { key: 'transparency.future-day' }
  if (on < request.received_on)
    problems.answered_on = {
      key: 'transparency.before-request',
      words: { day: formatDate(request.received_on, scope.language) },
    }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}
