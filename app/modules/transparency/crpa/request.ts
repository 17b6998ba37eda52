import { z } from 'zod'
import { addDays, addMonths, daysBetween } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { monthsToAnswer } from './request-kinds.ts'

export const states = ['new', 'in-hand', 'soon', 'late', 'closed'] as const
export type State = (typeof states)[number]

/** Days before the end from which an answer presses. */
const soonDays = 7

/** Neither breaks nor signs that turn the reading around: what is typed is what is read. */
const plainLine = (maximum: number) =>
  fields.line(maximum).refine(text => !/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u.test(text), 'transparency.one-line')

/** Who asks, and how they may be answered: all blank = they will come. */
export const personFields = {
  person_name: plainLine(120).nullish(),
  person_email: z
    .string()
    .trim()
    .max(254)
    .refine(text => z.email().safeParse(text).success, 'transparency.invalid-email')
    .nullish(),
  person_address: fields.paragraph(400).nullish(),
}
export const decisionField = plainLine(300)

/**
 * The day on which silence becomes a refusal: the same day of the next month, its last day when there is none (CRPA,
 * R. 311-13, to confirm). Readings differ on whether that day still counts: the last safe day is the one before.
 */
export function dueOn(receivedOn: string): string {
  return addMonths(receivedOn, monthsToAnswer)
}

export function lastSafeDay(due: string): string {
  return addDays(due, -1)
}

/** The last day to go to the CADA after a silence, by the same count. */
export function recourseUntil(due: string): string {
  return addMonths(due, 2)
}

export interface Standing {
  due_on: string
  owner: string | null
  outcome: string | null
}

export function stateOf({ due_on, owner, outcome }: Standing, today: string): State {
  if (outcome) return 'closed'
  if (today >= due_on) return 'late'
  if (daysBetween(today, due_on) <= soonDays) return 'soon'
  return owner ? 'in-hand' : 'new'
}

export type Way = 'mail' | 'letter' | 'visit'

/** How the person wants to be answered, from what they left. */
export function wayOf(request: { person_email: string | null; person_address: string | null }): Way {
  if (request.person_email) return 'mail'
  return request.person_address ? 'letter' : 'visit'
}
