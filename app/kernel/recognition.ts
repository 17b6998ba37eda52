import { setImmediate as nextTurn } from 'node:timers/promises'
import { Invalid } from './errors.ts'
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
  /** The text goes on beyond what is read. */
  cut?: boolean
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
  /** The very same name, not only one that looks alike. */
  exact: boolean
  reason: Text
}

export interface StagedRow {
  line: number
  values: Record<string, unknown>
  /** A few: a person chooses among them. */
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
  /** Fields a column may be mapped to; `options` gives the words of a field whose values are codes. */
  fields?: { name: string; label: Text; required: boolean; options?: { value: string; label: Text }[] }[]
  rows: StagedRow[]
  problems: Problem[]
  /** Every permission that importing these rows takes: whoever lacks one is told at once. */
  needs?: readonly string[]
  /** For documents: the fields, five or so, that a person checks on each staged row; `values` holds what the text suggests. */
  form?: FormField[]
  /** Where each value of a document was read, line by line and field by field, in the document's own words. */
  sources?: Record<string, Record<string, string>>
  /** Names written in nearly the same way: read as one unless a person says that they are two. */
  near?: NearName[]
}

export interface NearName {
  typed: string
  readAs: string
  /** False once a person has said that they are two. */
  joined: boolean
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
  /** Permissions that applying takes whatever the rows; a preview may name more. */
  needs: readonly string[]
  /** What came of it, where « records » is not the word. */
  outcome?(created: number, updated: number): Text
  /** The list where what came in is seen, below the tenant. */
  list?: string
  /** 0 = not mine, 1 = certain. */
  recognise(file: ReadFile): number | Promise<number>
  preview(scope: Scope, file: ReadFile, mapping: Mapping | null): Promise<Preview>
  /** Applies all rows inside the caller's transaction through the module's own commands; throws to refuse them all. */
  apply(
    scope: Scope,
    rows: readonly ChosenRow[],
    context: { fileId: string | null; near?: readonly NearName[] },
    // `letFileGo`: the file itself is no longer wanted here, only what was written down of it.
  ): Promise<{ created: number; updated: number; letFileGo?: boolean }>
}

/** How long one file may hold the thread before others have their turn, in milliseconds. */
const turn = 12

/** To await now and then inside a long loop: lets the visits of others pass as soon as this work has lasted a turn. */
export function breather(): () => Promise<void> | undefined {
  let since = performance.now()
  const rest = async () => {
    await nextTurn()
    since = performance.now()
  }
  return () => (performance.now() - since < turn ? undefined : rest())
}

/** Runs a command over these rows; a field that it refuses is named after the row's line: `lines.3.users`. */
export async function atLines<R>(rows: readonly { line: number }[], work: () => Promise<R>): Promise<R> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const fields = Object.entries(error.fields).map(([field, problem]) => [atLine(field, rows), problem])
    throw new Invalid(Object.fromEntries(fields))
  }
}

function atLine(field: string, rows: readonly { line: number }[]): string {
  const [, index, name] = /^\w+\.(\d+)\.(\w+)/.exec(field) ?? []
  const row = rows[Number(index)]
  return row && name ? `lines.${row.line}.${name}` : field
}

const longestExcerpt = 280

/** The words around a place of a text, cut at spaces: what a person compares with what was understood. */
export function excerptAround(text: string, at: number): string {
  if (text.length <= longestExcerpt) return text.replace(/\s+/g, ' ').trim()
  const from = Math.max(0, Math.min(at - longestExcerpt / 2, text.length - longestExcerpt))
  const cut = text.slice(from, from + longestExcerpt)
  const start = from > 0 ? cut.replace(/^\S*\s/, '… ') : cut
  const whole = from + longestExcerpt < text.length ? start.replace(/\s\S*$/, ' …') : start
  return whole.replace(/\s+/g, ' ').trim()
}
