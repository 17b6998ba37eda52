import { z } from 'zod'
import * as fields from '#kernel/fields.ts'

export const hostings = ['own', 'pooled', 'vendor-france', 'vendor-eu', 'vendor-outside-eu', 'unknown'] as const
export const criticalities = ['vital', 'important', 'ordinary'] as const
export const personalData = ['none', 'ordinary', 'sensitive', 'unknown'] as const
export const assessments = ['not-assessed', 'contains-ai', 'no-ai', 'unknown'] as const

/** One line of the software register; five fields are enough to start. */
export const applicationInput = z.object({
  name: fields.line(160),
  vendor: fields.line(160).nullish(),
  purpose: fields.line(500).nullish(),
  directorate_ids: z.array(fields.id).max(200).optional(),
  users: fields.count.nullish(),
  hosting: z.enum(hostings).nullish(),
  hosting_country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .nullish(),
  criticality: z.enum(criticalities).nullish(),
  personal_data: z.enum(personalData).nullish(),
  data_kinds: z.array(fields.line(80)).max(40).optional(),
  contract_reference: fields.line(120).nullish(),
  version: fields.line(80).nullish(),
  contact: fields.line(120).nullish(),
  comment: fields.paragraph(2_000).nullish(),
  reviewed_on: fields.civilDate.nullish(),
})

export interface Application {
  id: string
  name: string
  vendor_id: string | null
  vendor: string | null
  purpose: string | null
  directorate_ids: string[]
  users: number | null
  hosting: string | null
  hosting_country: string | null
  criticality: string | null
  personal_data: string | null
  data_kinds: string[]
  contract_reference: string | null
  version: string | null
  contact: string | null
  comment: string | null
  ai_assessment: string
  ai_assessed_on: string | null
  ai_assessed_by: string | null
  reviewed_on: string | null
}

/** The next useful question about an application, in the order in which answers help the plan. */
export function nextQuestion(
  application: Application,
): 'assess' | 'directorates' | 'personal-data' | 'hosting' | 'vendor' | null {
  if (application.ai_assessment === 'not-assessed' || application.ai_assessment === 'unknown') return 'assess'
  if (application.directorate_ids.length === 0) return 'directorates'
  if (!application.personal_data || application.personal_data === 'unknown') return 'personal-data'
  if (!application.hosting || application.hosting === 'unknown') return 'hosting'
  return application.vendor_id ? null : 'vendor'
}
