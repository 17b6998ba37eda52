import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { addDays, daysBetween } from '#kernel/clock.ts'

export const imposedHows = ['update', 'on-by-default', 'contract-rider', 'end-of-version'] as const
export const decisions = ['accept', 'restrict', 'disable', 'negotiate', 'refuse'] as const

/** A restriction or a deactivation is proved; the other decisions leave nothing to show. */
export function expectsProof(decision: string | null | undefined): boolean {
  return decision === 'restrict' || decision === 'disable'
}

/** After the vendor's notice, a decision within this many days still counts as taken in time. */
export const daysToDecide = 90

export const imposedInput = z
  .object({
    id: fields.id.optional(),
    title: fields.line(160),
    how: z.enum(imposedHows),
    vendor: fields.line(160).nullish(),
    application_id: fields.id.nullish(),
    what_it_does: fields.paragraph(1_000),
    data_touched: fields.line(500).nullish(),
    discovered_on: fields.civilDate.optional(),
    notice_on: fields.civilDate.nullish(),
    activation_on: fields.civilDate.nullish(),
    object_by: fields.civilDate.nullish(),
    review_on: fields.civilDate.nullish(),
  })
  .refine(i => !i.notice_on || !i.object_by || i.notice_on <= i.object_by, {
    path: ['object_by'],
    message: 'inventory.objection-before-notice',
  })

export interface ImposedDates {
  notice_on: string | null
  activation_on: string | null
  object_by: string | null
  decided_on: string | null
}

/** Decided before the function was switched on, or within 90 days of the notice. */
export function decidedInTime({ notice_on, activation_on, decided_on }: ImposedDates): boolean {
  if (!decided_on) return false
  if (activation_on && decided_on <= activation_on) return true
  return notice_on !== null && decided_on <= addDays(notice_on, daysToDecide)
}

/** The day before which a decision is due, and how many days remain; negative when it is overdue. */
export function deadline(event: ImposedDates, today: string): { on: string; days: number } | null {
  if (event.decided_on) return null
  const on = event.object_by ?? event.activation_on ?? (event.notice_on ? addDays(event.notice_on, daysToDecide) : null)
  return on ? { on, days: daysBetween(today, on) } : null
}
