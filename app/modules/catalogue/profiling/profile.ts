import type { Text } from '#kernel/texts.ts'

export type ValueType = 'integer' | 'decimal' | 'date' | 'datetime' | 'boolean' | 'text' | 'empty'

/** What was checked, on what: `checked` counts filled cells; not `complete` = a sample of the rows. */
export interface Evidence {
  /** What decided: the header, the values, or both. */
  by: 'label' | 'values' | 'label-and-values'
  valid: number
  checked: number
  /** valid / checked, 0 to 1; null when only the header speaks. */
  share: number | null
  complete: boolean
}

export interface Meaning extends Evidence {
  kind: string
  label: Text
}

/** `high`: never to an AI service; `special`: Article 9; `social`; `context`: personal beside what names a person; `low`: professional contact. */
export type Sensitivity = 'high' | 'special' | 'social' | 'personal' | 'context' | 'low'

export interface PersonalFinding extends Meaning {
  sensitivity: Sensitivity
  /** A human verdict makes it something else; a profile never does. */
  state: 'suggested'
  /** Found inside longer texts rather than being the whole cell. */
  inside: boolean
  /** Never a value: letters and digits are hidden. */
  example: string | null
}

export interface ColumnProfile {
  position: number
  name: string
  type: ValueType
  /** For dates, as in JJ/MM/AAAA; for decimals, the mark. */
  format: string | null
  /** Filled cells that do not follow the type. */
  exceptions: number
  filled: number
  missing: number
  /** Among the missing, words such as « NC ». */
  missingWords: number
  distinct: number
  distinctApproximate: boolean
  longest: number
  /** Numbers as numbers, dates as YYYY-MM-DD; null for text, and where values are withheld. */
  min: number | string | null
  max: number | string | null
  topValues: { value: string; count: number }[] | null
  /** Values are not shown because the column may hold personal data. */
  withheld: boolean
  meaning: Meaning | null
  personal: PersonalFinding[]
}

export interface DefectiveRows {
  count: number
  reasons: Partial<Record<DefectReason, number>>
  /** The first hundred, by line of the file. */
  first: { line: number; reason: DefectReason }[]
}
export type DefectReason =
  | 'too-few-columns'
  | 'too-many-columns'
  | 'stray-quote'
  | 'open-quote'
  | 'too-long'
  | 'unreadable'

export interface TableProfile {
  name: string
  headerLine: number | null
  rows: number
  duplicateRows: number
  blankRows: number
  repeatedHeaders: number
  defective: DefectiveRows
  /** Rows looked at to recognise columns. */
  sampledRows: number
  columns: ColumnProfile[]
  /** CRS as read or deduced, and extent in it (west, south, east, north). */
  crs: string | null
  extent: [number, number, number, number] | null
}

export type FileFormat = 'csv' | 'xlsx' | 'ods' | 'json' | 'geojson' | 'parquet' | 'gpkg' | 'shapefile'

/** The main table of a file, and the others of a workbook. */
export interface FileProfile extends TableProfile {
  schema: 'gouvernail-profile/1'
  format: FileFormat
  bytes: number
  encoding: string | null
  separator: string | null
  otherTables: TableProfile[]
}
