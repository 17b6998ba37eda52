import { z } from 'zod'
import { addDays, daysBetween } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'

/** Working days that a vendor is given unless somebody says otherwise. */
export const usualWorkingDays = 15
/** Days after the deadline on which each reminder is proposed. */
export const reminderDays = [1, 15] as const
/** Days after the second reminder on which silence is recorded as a fact. */
export const silenceDays = 15

export const outcomes = ['answered', 'partial', 'refused', 'no-answer'] as const
export type Outcome = (typeof outcomes)[number]
export const states = ['to-send', 'sent', 'reminded', 'late', 'answered', 'no-answer'] as const
export type State = (typeof states)[number]
export const steps = ['first-reminder', 'second-reminder', 'no-answer'] as const

/** What a letter is about: an imposed function, an application or a system of the inventory, as named on the day. */
export const subject = z.object({
  register: z.enum(['imposed', 'application', 'system']),
  id: fields.id,
  name: z.string(),
  contract: z.string().nullable(),
})
export type Subject = z.infer<typeof subject>

/** A line of a mail or a letter: no line break that would open a header, no control character. */
const plainLine = (maximum: number) => fields.line(maximum).refine(isPlain, 'inquiries.control-character')
const email = z
  .string()
  .trim()
  .max(254)
  .refine(text => z.email().safeParse(text).success, 'inquiries.invalid-email')

/** What the letter says of who writes and to whom; what is not known is left blank and marked in the letter. */
export const letterFields = {
  deadline: fields.civilDate,
  sender_address: fields.paragraph(400).nullish(),
  signatory: plainLine(120).nullish(),
  signatory_role: plainLine(160).nullish(),
  contact: plainLine(200).nullish(),
  follower: plainLine(120).nullish(),
  follower_email: email.nullish(),
}
export const recipientFields = { recipient: fields.paragraph(400).nullish(), vendor_email: email.nullish() }

export interface Progress {
  deadline: string
  sent_on: string | null
  no_answer_on: string | null
  /** Days of the reminders, first first. */
  reminded_on: readonly string[]
  /** Questions that got an answer, even a refusal. */
  settled: number
  questions: number
}

/** What comes next and from which day; null when nothing does. */
export function nextStep(progress: Progress): { what: (typeof steps)[number]; on: string } | null {
  const { sent_on, deadline, reminded_on, no_answer_on, settled, questions } = progress
  if (!sent_on || no_answer_on || settled >= questions) return null
  const [first, second] = reminded_on
  if (!first) return { what: 'first-reminder', on: addDays(deadline, reminderDays[0]) }
  // A first reminder that left late leaves the vendor the same time before the second.
  const gap = reminderDays[1] - reminderDays[0]
  if (!second) return { what: 'second-reminder', on: latest(addDays(deadline, reminderDays[1]), addDays(first, gap)) }
  return { what: 'no-answer', on: addDays(second, silenceDays) }
}

export function stateOf(progress: Progress, today: string): State {
  if (!progress.sent_on) return 'to-send'
  if (progress.settled >= progress.questions) return 'answered'
  if (progress.no_answer_on) return 'no-answer'
  const step = nextStep(progress)
  if (step && step.on <= today) return 'late'
  return progress.reminded_on.length > 0 ? 'reminded' : 'sent'
}

export const buckets = ['0-15', '16-30', '31-60', '60+'] as const
export type Bucket = (typeof buckets)[number]

export function bucketOf(days: number): Bucket {
  return days <= 15 ? '0-15' : days <= 30 ? '16-30' : days <= 60 ? '31-60' : '60+'
}

/** A day that has come, not earlier than another; else the sentence of what is wrong beside the field. */
export function refuseDay(field: string, day: string, today: string, from?: string | null): void {
  if (day > today) throw new Invalid({ [field]: { key: 'inquiries.future-day' } })
  if (from && daysBetween(from, day) < 0) throw new Invalid({ [field]: { key: 'inquiries.before-sending' } })
}

function latest(a: string, b: string): string {
  return a > b ? a : b
}

function isPlain(text: string): boolean {
  return !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(text)
}
