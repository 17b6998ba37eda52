import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { formats, frequencies, licences, themes } from '../vocabularies/terms.ts'

export const families = ['gis', 'open-data', 'business'] as const
export const accessLevels = ['open', 'restricted', 'internal', 'unknown'] as const
export const personalData = ['unknown', 'suggested', 'none', 'professional', 'personal', 'sensitive'] as const
/** What a person may answer; `suggested` is the machine's word. */
export const verdicts = ['none', 'professional', 'personal', 'sensitive'] as const
export const distributionKinds = ['file', 'api', 'service', 'page'] as const
/** How usable for AI, by quarters of the scale: from 0, from 25, from 50, from 75. */
export const bands = ['0', '25', '50', '75'] as const
export const freshnesses = ['late', 'on-time', 'unknown'] as const

const known = (terms: readonly { code: string }[]) =>
  z.string().refine(code => terms.some(term => term.code === code), 'kernel.invalid-value')

const degrees = (most: number) => z.coerce.number().min(-most).max(most)
/** West, south, east, north. */
export const box = z
  .tuple([degrees(180), degrees(90), degrees(180), degrees(90)])
  .refine(([west, south, east, north]) => west <= east && south <= north, 'catalogue.upside-down-box')

/** An address that a browser opens: nothing else may be kept as a link. */
export const address = z.url({ protocol: /^https?$/, error: 'catalogue.not-an-address' }).max(2_000)

/** One dataset; title and family are enough to begin, six fields to be found: those two, description, directorate, owner, access. */
export const datasetInput = z.object({
  title: fields.line(300),
  family: z.enum(families),
  description: fields.paragraph(20_000).nullish(),
  directorate_id: fields.id.nullish(),
  owner: fields.line(160).nullish(),
  access_level: z.enum(accessLevels).optional(),
  contact: fields.line(200).nullish(),
  publisher: fields.line(200).nullish(),
  themes: z.array(known(themes)).max(13).optional(),
  keywords: z.array(fields.line(80)).max(50).optional(),
  licence: known(licences).nullish(),
  licence_text: fields.line(500).nullish(),
  legal_basis: fields.line(500).nullish(),
  frequency: known(frequencies).nullish(),
  issued_on: fields.civilDate.nullish(),
  modified_on: fields.civilDate.nullish(),
  described_on: fields.civilDate.optional(),
  temporal_from: fields.civilDate.nullish(),
  temporal_until: fields.civilDate.nullish(),
  place: fields.line(200).nullish(),
  bbox: box.nullish(),
  crs: fields.line(80).nullish(),
  conforms_to: fields.line(500).nullish(),
  without_schema: z.boolean().optional(),
  provenance: fields.paragraph(4_000).nullish(),
  landing_page: address.nullish(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .nullish(),
  personal_data: z.enum(['unknown', ...verdicts]).optional(),
  reviewed_on: fields.civilDate.nullish(),
})

export const distributionInput = z.object({
  kind: z.enum(distributionKinds),
  title: fields.line(300).nullish(),
  access_url: address.nullish(),
  download_url: address.nullish(),
  format: known(formats).nullish(),
  format_text: fields.line(200).nullish(),
  media_type: fields.line(120).nullish(),
  byte_size: z.coerce.number().int().min(0).max(1e15).nullish(),
  modified_on: fields.civilDate.nullish(),
  licence: known(licences).nullish(),
  licence_text: fields.line(500).nullish(),
})

export type DatasetInput = z.output<typeof datasetInput>
export type DistributionInput = z.output<typeof distributionInput>
