import { Invalid } from '#kernel/errors.ts'
import type { Visit } from '#kernel/page.ts'
import { answersOf, atFields, requireAnswers } from '#ui/form-answers.ts'
import { decideImposed } from '../decide-imposed.ts'
import { decisions, imposedHows } from '../imposed.ts'
import { proveImposed } from '../prove-imposed.ts'
import { readImposed } from '../read-imposed.ts'
import { recordImposed } from '../record-imposed.ts'

/** Saves the decision as typed; says which system the function is now part of. */
export async function decideTyped(visit: Visit, id: string): Promise<{ system_id: string | null }> {
  requireAnswers(visit, 'decision', 'decision_reason', 'decided_by')
  const { text, choose } = answersOf(visit)
  const decided_on = text('decided_on')
  return decideImposed(visit.scope, {
    id,
    decision: choose('decision', decisions),
    decision_reason: text('decision_reason') ?? '',
    decided_by: text('decided_by') ?? '',
    ...(decided_on ? { decided_on } : {}),
    review_on: text('review_on'),
    join_system: text('join_system'),
  })
}

export async function proveTyped(visit: Visit, id: string): Promise<void> {
  requireAnswers(visit, 'proof_on', 'proof_what')
  const { text } = answersOf(visit)
  const [file] = visit.files
  await proveImposed(visit.scope, {
    id,
    proof_on: text('proof_on') ?? '',
    proof_what: text('proof_what') ?? '',
    ...(file ? { file: { name: file.name, content: file.bytes } } : {}),
  })
}

/** The dates alone: what the event is stays as recorded. */
export async function saveTypedDates(visit: Visit, id: string): Promise<void> {
  requireAnswers(visit, 'discovered_on')
  const { text } = answersOf(visit)
  const { event } = await readImposed(visit.scope, { id })
  const dates = {
    id,
    title: event.title,
    how: imposedHows.find(how => how === event.how) ?? 'update',
    what_it_does: event.what_it_does,
    discovered_on: text('discovered_on') ?? '',
    notice_on: text('notice_on'),
    object_by: text('object_by'),
    activation_on: text('activation_on'),
    review_on: text('review_date'),
  }
  try {
    await atFields('events.0.', () => recordImposed(visit.scope, { events: [dates] }))
  } catch (error) {
    if (!(error instanceof Invalid) || !error.fields.review_on) throw error
    const { review_on, ...others } = error.fields
    throw new Invalid({ ...others, review_date: review_on })
  }
}
