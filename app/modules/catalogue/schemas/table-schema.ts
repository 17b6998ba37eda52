import type { Text } from '#kernel/texts.ts'

/** Types of Table Schema (v1 and the additions of v2), in the words of the standard. */
export const fieldTypes = [
  'string',
  'number',
  'integer',
  'boolean',
  'date',
  'time',
  'datetime',
  'year',
  'yearmonth',
  'duration',
  'geopoint',
  'geojson',
  'array',
  'list',
  'object',
  'any',
] as const
export type FieldType = (typeof fieldTypes)[number]

/** One column that a schema describes, ready to be used. */
export interface Field {
  name: string
  title: string | null
  /** A value that the schema gives as an example; null where it gives none. */
  example: string | null
  type: FieldType
  format: string
  missing: ReadonlySet<string>
  trueValues: readonly string[]
  falseValues: readonly string[]
  decimalChar: string
  groupChar: string
  bareNumber: boolean
  constraints: Constraints
}

export interface Constraints {
  required: boolean
  unique: boolean
  values: readonly string[] | null
  pattern: string | null
  minLength: number | null
  maxLength: number | null
  /** As written in the schema; read with the type of the field. */
  minimum: string | null
  maximum: string | null
  exclusiveMinimum: string | null
  exclusiveMaximum: string | null
}

/** One of the checks that Validata adds to the standard. */
export interface CustomCheck {
  name: string
  params: Readonly<Record<string, unknown>>
}

export interface ForeignKey {
  fields: readonly string[]
  /** '' = this very table. */
  resource: string
  target: readonly string[]
}

export interface TableSchema {
  name: string
  title: string
  version: string
  fields: readonly Field[]
  primaryKey: readonly string[]
  foreignKeys: readonly ForeignKey[]
  checks: readonly CustomCheck[]
  /** What the schema asks and this product cannot do, or what is wrong in it: said with each result, never passed over. */
  notChecked: readonly Gap[]
}

export interface Gap {
  code: GapCode
  column: string | null
  detail: string
}
export type GapCode =
  | 'unknown-type'
  | 'unknown-constraint'
  | 'unknown-check'
  | 'bad-pattern'
  | 'bad-limit'
  | 'costly-pattern'
  | 'foreign-key-elsewhere'
  | 'too-many-keys'

/** Thrown for a document that is no Table Schema at all. */
export class NotASchema extends Error {
  readonly text: Text
  constructor(text: Text) {
    super(text.en)
    this.name = 'NotASchema'
    this.text = text
  }
}
