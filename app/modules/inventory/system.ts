import { z } from 'zod'
import * as fields from '#kernel/fields.ts'

export const systemKinds = ['ai', 'rules'] as const
export const systemOrigins = ['chosen', 'built', 'experimental', 'imposed'] as const
export const systemStatuses = ['planned', 'trial', 'in-use', 'disabled', 'retired'] as const

/** An AI system, a rule-based algorithm, or an AI function inside an application. The first five fields are enough. */
export const systemInput = z.object({
  id: fields.id.optional(),
  name: fields.line(160),
  kind: z.enum(systemKinds),
  purpose: fields.line(500).nullish(),
  owner: fields.line(120).nullish(),
  origin: z.enum(systemOrigins),
  directorate_id: fields.id.nullish(),
  application_id: fields.id.nullish(),
  vendor_id: fields.id.nullish(),
  status: z.enum(systemStatuses).optional(),
  touches_public: z.boolean().nullish(),
  reviewed_on: fields.civilDate.nullish(),
})
