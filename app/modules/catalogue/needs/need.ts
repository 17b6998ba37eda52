import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { frequencies } from '../vocabularies/terms.ts'

/** What is known of the data that would meet a need or a duty to publish. */
export const dataStates = ['published-valid', 'invalid-or-stale', 'held-unpublished', 'not-held', 'to-check'] as const
export type DataState = (typeof dataStates)[number]

/** How data that nobody holds comes to exist. */
export const ways = ['clause', 'agreement', 'survey', 'sensor', 'digitisation', 'purchase', 'open-data'] as const
export type Way = (typeof ways)[number]

/** Where a need stands, the furthest first. */
export const standings = ['closed', 'overdue', 'planned', 'matched', 'to-plan', 'to-match'] as const
export type Standing = (typeof standings)[number]

export const needInput = z.object({
  title: fields.line(200),
  object: fields.paragraph(2_000).nullish(),
  granularity: fields.line(300).nullish(),
  history_years: z.coerce.number().int().min(0).max(200).nullish(),
  place: fields.line(200).nullish(),
  frequency: z
    .string()
    .refine(code => frequencies.some(one => one.code === code), 'kernel.invalid-value')
    .nullish(),
  labels: z.boolean().nullish(),
  legal_basis: fields.line(500).nullish(),
  directorate_id: fields.id.nullish(),
  system_id: fields.id.nullish(),
  project: fields.line(200).nullish(),
  owner: fields.line(160).nullish(),
})

export interface Lifecycle {
  closed_on: string | null
  plan_way: string | null
  plan_due: string | null
  match_dataset_id: string | null
  decided_on: string | null
}

/** A dataset that is only found is enough; a plan, even late, goes before it: somebody wants better than what was found. */
export function standingOf(need: Lifecycle, today: string): Standing {
  if (need.closed_on !== null) return 'closed'
  if (need.plan_way !== null) return need.plan_due !== null && need.plan_due < today ? 'overdue' : 'planned'
  if (need.match_dataset_id !== null) return 'matched'
  return need.decided_on === null ? 'to-match' : 'to-plan'
}
