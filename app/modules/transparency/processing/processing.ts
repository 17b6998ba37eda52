import { z } from 'zod'
import * as fields from '#kernel/fields.ts'

const text = fields.paragraph(2_000).nullish()
const short = fields.line(300).nullish()

/** One record of processing activities (GDPR art. 30). The first five fields are enough to start. */
export const processingInput = z.object({
  /** As the authority's own register numbers it; given out when there is none. */
  reference: fields.line(60).optional(),
  name: fields.line(200),
  purpose: text,
  legal_basis: short,
  department: fields.line(160).nullish(),
  persons: text,
  data_categories: text,
  sensitive: z.boolean().nullish(),
  recipients: text,
  processors: text,
  transfers: text,
  kept_for: text,
  security: text,
  rights_contact: short,
})

/** Fields of words, in the order in which art. 30 and people name them. */
export const textFields = [
  'purpose',
  'legal_basis',
  'department',
  'persons',
  'data_categories',
  'recipients',
  'processors',
  'transfers',
  'kept_for',
  'security',
  'rights_contact',
] as const

export interface Processing {
  id: string
  reference: string
  name: string
  purpose: string | null
  legal_basis: string | null
  department: string | null
  persons: string | null
  data_categories: string | null
  sensitive: boolean | null
  recipients: string | null
  processors: string | null
  transfers: string | null
  kept_for: string | null
  security: string | null
  rights_contact: string | null
}

/** What a processing record is tied to: a system of the inventory, or an everyday use of AI. */
export const useKinds = ['system', 'everyday'] as const
export type UseKind = (typeof useKinds)[number]

/** What art. 30 asks of a record and a reader must find in it; sensitivity and security may be left out (30(1)(g): « dans la mesure du possible »). */
export const asked = ['purpose', 'persons', 'data_categories', 'recipients', 'kept_for'] as const
