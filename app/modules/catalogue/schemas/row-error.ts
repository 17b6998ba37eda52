import type { Words } from '#kernel/errors.ts'
import type { Gap } from './table-schema.ts'

/** What is wrong at one place. Words come from the schema and from counting, never from a cell: nothing read is kept. */
export interface RowError {
  /** Line of the file, from 1; null = the header or the whole table. */
  line: number | null
  column: string | null
  code: string
  severity: 'error' | 'warning'
  words?: Words
}

/** Says what is wrong with a value; null = nothing. */
export interface Fault {
  code: string
  words?: Words
}

/** A cell read as its type asks: a comparable number or text, and the items of a list; or what is wrong with it. */
export type Read = { value: string | number | boolean; items?: readonly string[] } | { fault: Fault }

export const validationVersion = 'gouvernail-validation/1'

/** A file against a schema: everything counted, the first errors kept. */
export interface Validation {
  schema: typeof validationVersion
  tableSchema: { name: string; title: string; version: string }
  valid: boolean
  rows: number
  errors: number
  warnings: number
  /** How many of each kind, by code then column. */
  counts: { code: string; column: string | null; severity: RowError['severity']; count: number }[]
  first: RowError[]
  notChecked: Gap[]
}

export const mostKept = 1_000
