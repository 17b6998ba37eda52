import { z } from 'zod'

const text = z.string().nullable()
const day = z.iso.date().nullable()

const distribution = z.object({
  kind: z.enum(['file', 'api', 'service', 'page']),
  title: text,
  accessUrl: text,
  downloadUrl: text,
  format: text,
  mediaType: text,
  byteSize: z.number().nullable(),
  checksum: text,
  modifiedOn: day,
  licence: text,
  licenceText: text,
})

/** What anybody may read of a dataset, as it is frozen: what DCAT-AP describes, and nothing else of ours. */
export const publicContent = z.object({
  remoteId: z.string(),
  title: z.string(),
  description: text,
  language: text,
  keywords: z.array(z.string()),
  themes: z.array(z.string()),
  publisher: text,
  contact: text,
  licence: text,
  licenceText: text,
  accessLevel: z.enum(['open', 'restricted', 'internal', 'unknown']),
  frequency: text,
  issuedOn: day,
  modifiedOn: day,
  temporalFrom: day,
  temporalUntil: day,
  place: text,
  bbox: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
  crs: text,
  conformsTo: text,
  provenance: text,
  landingPage: text,
  isService: z.boolean(),
  distributions: z.array(distribution),
})

export type DatasetContent = z.output<typeof publicContent>
export type ContentField = keyof DatasetContent
