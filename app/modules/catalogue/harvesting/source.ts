import { z } from 'zod'
import { addDays, addMonths } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { protocols } from './protocol.ts'

export const families = ['gis', 'open-data', 'business'] as const
export const schedules = ['manual', 'daily', 'weekly', 'monthly'] as const
export type Schedule = (typeof schedules)[number]

/** An address that somebody pastes: http or https is checked here, where it leads by kernel/outbound. */
export const addressInput = z
  .string()
  .trim()
  .max(2_000)
  .refine(text => /^https?:\/\/[^\s/]+/i.test(text) && URL.canParse(text), 'catalogue.not-an-address')

export const sourceInput = z.object({
  name: fields.line(120),
  protocol: z.enum(protocols),
  /** Null = its files are deposited by hand. */
  address: addressInput.nullable(),
  options: z.record(z.string().max(40), z.string().max(500)).default({}),
  family: z.enum(families),
  directorate_id: fields.id.nullable(),
  schedule: z.enum(schedules).default('manual'),
  paused: z.boolean().default(false),
})

/** Whether a harvest is due today, by civil dates; a source never harvested is due at once, but for a person’s asking. */
export function isDue(schedule: Schedule, last: string | null, today: string): boolean {
  if (schedule === 'manual') return false
  if (last === null) return true
  const next = { daily: addDays(last, 1), weekly: addDays(last, 7), monthly: addMonths(last, 1) }
  return next[schedule] <= today
}
