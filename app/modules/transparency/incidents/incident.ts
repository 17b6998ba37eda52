import { z } from 'zod'
import { civilDate } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import type { Work } from '#kernel/scope.ts'
import { instantOf } from './clock.ts'
import { breachRisks, seriousKinds } from './step-data.ts'

/** « 14:30 », or « 14h30 » and « 9 h » as people write them. */
const time = z
  .string()
  .transform(typed => {
    const [, hour = '', minute = ''] = /^\s*(\d{1,2})\s*[h:]\s*(\d{2})?\s*$/i.exec(typed) ?? []
    return hour ? `${hour.padStart(2, '0')}:${minute || '00'}` : typed
  })
  .refine(said => /^([01]\d|2[0-3]):[0-5]\d$/.test(said), 'transparency.not-a-time')

/** What is known of an incident; null says that nobody knows yet. */
export const incidentInput = z.object({
  title: fields.line(160),
  what: fields.paragraph(4_000),
  known_on: fields.civilDate,
  known_time: time.nullish(),
  happened_on: fields.civilDate.nullish(),
  happened_time: time.nullish(),
  system_id: fields.id.nullish(),
  serious: z.enum(seriousKinds).nullish(),
  provider_reachable: z.boolean().nullish(),
  personal_data: z.boolean().nullish(),
  breach_risk: z.enum(breachRisks).nullish(),
  persons: fields.count.nullish(),
  consequences: fields.paragraph(4_000).nullish(),
  cause: fields.paragraph(4_000).nullish(),
  measures: fields.paragraph(4_000).nullish(),
})

/** What is told of an incident: the audit log has readers who may not read incidents. */
export const toldOfIncident = ['title', 'what', 'consequences', 'cause', 'measures'] as const

interface Moments {
  known_on: string
  known_time?: string | null | undefined
  happened_on?: string | null | undefined
  happened_time?: string | null | undefined
}

/** The instants of an incident; refuses what has not happened yet and what was known before it happened. */
export function momentsOf(scope: Work, { known_on, known_time, happened_on, happened_time }: Moments) {
  const { timeZone } = scope.tenant
  const now = scope.clock.now()
  const happened_at = happened_on ? instantOf(happened_on, happened_time ?? '00:00', timeZone) : null
  let known_at = instantOf(known_on, known_time ?? '00:00', timeZone)
  // Known the same day at an hour that nobody noted: not before it happened.
  if (!known_time && happened_at && known_on === happened_on) known_at = happened_at
  if (known_at > now) throw new Invalid({ known_on: { key: 'transparency.future-moment' } })
  if (happened_at && happened_at > known_at) throw new Invalid({ happened_on: { key: 'transparency.known-too-soon' } })
  return { known_at, happened_at }
}

/** When something was done about an incident: between the moment it was known and now. */
export function doneAt(scope: Work, known_at: Date, done_on: string, done_time: string | null | undefined): Date {
  const { timeZone } = scope.tenant
  const at = instantOf(done_on, done_time ?? '00:00', timeZone)
  const done = !done_time && done_on === civilDate(known_at, timeZone) ? known_at : at
  if (done > scope.clock.now()) throw new Invalid({ done_on: { key: 'transparency.future-moment' } })
  if (done < known_at) throw new Invalid({ done_on: { key: 'transparency.done-too-soon' } })
  return done
}

/** A title for what was told in one breath: its first sentence, cut at a word. */
export function titleOf(what: string): string {
  const first = (what.split(/(?<=[.!?])\s|\n/)[0] ?? what).trim().replace(/[.]$/, '')
  return first.length <= 100 ? first : `${first.slice(0, 100).replace(/\s+\S*$/, '')}…`
}
