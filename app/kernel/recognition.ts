import type { Scope } from './scope.ts'
import type { Text } from './texts.ts'

/** A cell as read: text is trimmed; a formula that could not be computed or an error cell is an `error`. Dates are 'YYYY-MM-DD'. */
export type Cell = string | number | boolean | null | { error: string }

export interface Sheet {
  name: string
  /** Rows as in the file, header included, first row of the file is line 1; merged cells repeat their value. */
  rows: Cell[][]
  /** First physical line of each row, given only where it is not its index + 1 (line breaks inside quotes, `sep=` line). */
  lines?: number[]
}

/** A file read once by intake, whatever its type. `text` is filled for documents, `sheets` for tables, `json` for JSON. */
export interface ReadFile {
  name: string
  bytes: number
  sha256: string
  kind: 'csv' | 'xlsx' | 'ods' | 'pdf' | 'docx' | 'odt' | 'txt' | 'eml' | 'json' | 'html' | 'image' | 'unknown'
  encoding?: string
  separator?: string
  sheets?: Sheet[]
  text?: string
  json?: unknown
}

/** Something wrong at a place the user can find. Lines count from 1 as in the file; `row` names what was lost, if it was. */
export interface Problem {
  sheet?: string
  line?: number
  column?: string
  severity: 'error' | 'warning'
  message: Text
}

/** A proposed twin: the person chooses, nothing is merged silently. */
export interface Twin {
  recordId: string
  label: string
  reason: Text
}

export interface StagedRow {
  line: number
  values: Record<string, unknown>
  twins?: Twin[]
  /** What is proposed when nobody has chosen yet: a row that is only possible waits, unticked. */
  choice?: 'create' | 'skip'
}

/** One column of the file and the field it feeds; remembered for the next file with the same headers. */
export type Mapping = Record<string, string | null>

export interface Preview {
  /** Line of the header, from 1, for tables. */
  headerLine?: number
  sheet?: string
  mapping?: Mapping
  /** Fields a column may be mapped to. */
  fields?: { name: string; label: Text; required: boolean }[]
  rows: StagedRow[]
  problems: Problem[]
  /** For documents: the fields, five or so, that a person checks on each staged row; `values` holds what the text suggests. */
  form?: FormField[]
}

export interface FormField {
  name: string
  label: Text
  kind: 'text' | 'paragraph' | 'date' | 'choice'
  required: boolean
  options?: { value: string; label: Text }[]
}

/** What becomes of a staged row: `update` is always a person's explicit choice of a twin. */
export type Choice = 'create' | 'skip' | { update: string }

export interface ChosenRow {
  line: number
  values: Record<string, unknown>
  choice: Choice
}

/** How a module takes files: named `<module>.<what>`, e.g. inventory.applications. */
export interface Recogniser {
  id: string
  label: Text
  /** 0 = not mine, 1 = certain. */
  recognise(file: ReadFile): number
  preview(scope: Scope, file: ReadFile, mapping: Mapping | null): Promise<Preview>
  /** Applies all rows inside the caller's transaction through the module's own commands; throws to refuse them all. */
  apply(
    scope: Scope,
    rows: readonly ChosenRow[],
    context: { fileId: string | null },
  ): Promise<{ created: number; updated: number }>
}
