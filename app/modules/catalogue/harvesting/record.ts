/**
 * One dataset as another catalogue describes it, in the terms of DCAT-AP 3 and in our codes where the words of the source
 * were recognised; those words always stay beside (`…Text`). Days are civil dates, coordinates degrees WGS84.
 */
export interface HarvestedRecord {
  /** Its identifier at the source, stable from one harvest to the next. */
  remoteId: string
  title: string
  /** Plain text: markup of the source is turned into words. */
  description: string | null
  language: string | null
  keywords: readonly string[]
  /** Codes of the European data-theme vocabulary (ENVI, TRAN…). */
  themes: readonly string[]
  publisher: string | null
  contact: string | null
  /** Code of our list when recognised, and what the source says, whole. */
  licence: string | null
  licenceText: string | null
  accessLevel: 'open' | 'restricted' | 'internal' | 'unknown'
  /** Code of the European frequency vocabulary (DAILY, ANNUAL, IRREG…), and what the source says. */
  frequency: string | null
  frequencyText: string | null
  issuedOn: string | null
  modifiedOn: string | null
  describedOn: string | null
  temporalFrom: string | null
  temporalUntil: string | null
  place: string | null
  /** West, south, east, north. */
  bbox: readonly [number, number, number, number] | null
  /** `EPSG:2154`, or the words of the source. */
  crs: string | null
  conformsTo: string | null
  provenance: string | null
  landingPage: string | null
  /** The source says that it describes a service, not a dataset. */
  isService: boolean
  distributions: readonly HarvestedDistribution[]
  /** What was left out or doubtful in this very record, in codes of `texts.ts`: a date that does not exist, a NaN box. */
  doubts: readonly string[]
}

export interface HarvestedDistribution {
  kind: 'file' | 'api' | 'service' | 'page'
  title: string | null
  accessUrl: string | null
  downloadUrl: string | null
  /** Our code (CSV, SHP, WFS…) when recognised, and what the source says. */
  format: string | null
  formatText: string | null
  mediaType: string | null
  byteSize: number | null
  checksum: string | null
  modifiedOn: string | null
  licence: string | null
  licenceText: string | null
}

/** A record that could not be kept: it is counted and shown, and stops nothing. */
export interface Rejection {
  /** From 1, in the order of the source. */
  position: number
  remoteId: string | null
  title: string | null
  /** Code of a sentence in `texts.ts`. */
  reason: string
  detail: string | null
}
