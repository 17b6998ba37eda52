import type { HarvestedRecord } from './record.ts'

/** What a record gives to each column of its dataset. */
export function columnsOf(record: HarvestedRecord) {
  return {
    title: record.title,
    description: record.description,
    contact: record.contact,
    publisher: record.publisher,
    themes: [...record.themes],
    keywords: [...record.keywords],
    access_level: record.accessLevel,
    licence: record.licence,
    licence_text: record.licenceText,
    frequency: record.frequency,
    issued_on: record.issuedOn,
    modified_on: record.modifiedOn,
    described_on: record.describedOn,
    temporal_from: record.temporalFrom,
    temporal_until: record.temporalUntil,
    place: record.place,
    bbox: record.bbox && [...record.bbox],
    crs: record.crs,
    conforms_to: record.conformsTo,
    provenance: record.provenance,
    landing_page: record.landingPage,
    language: record.language,
  }
}

export type HarvestedColumns = ReturnType<typeof columnsOf>
export type HarvestedColumn = keyof HarvestedColumns

export const harvestedColumns = [
  'title',
  'description',
  'contact',
  'publisher',
  'themes',
  'keywords',
  'access_level',
  'licence',
  'licence_text',
  'frequency',
  'issued_on',
  'modified_on',
  'described_on',
  'temporal_from',
  'temporal_until',
  'place',
  'bbox',
  'crs',
  'conforms_to',
  'provenance',
  'landing_page',
  'language',
] as const satisfies readonly HarvestedColumn[]

/** The columns that a harvest may write: those that no person has set. */
export function unedited(columns: HarvestedColumns, edited: readonly string[]): Partial<HarvestedColumns> {
  return Object.fromEntries(Object.entries(columns).filter(([name]) => !edited.includes(name)))
}
