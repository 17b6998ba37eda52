import type { Scope } from './scope.ts'
import { sayActor } from './sentences.ts'
import type { Language, Text } from './texts.ts'

/** A value outside its screen: a number stays a number, a civil date stays 'YYYY-MM-DD', a list is one text. */
export type Value = string | number | boolean | null

export interface Column<Row> {
  key: string
  label: Text
  value(row: Row, language: Language): Value
  /** Offered among the columns of the list, and shown only when asked for. */
  optional?: boolean
}

/** What narrows and sorts a list, as its address holds it. */
export interface Narrowing {
  readonly [name: string]: string | undefined
}

interface RegisterOf<Row> {
  /** The table of its rows, `inventory.application`: notes, files, views and history hang on that name. */
  id: `${string}.${string}`
  name: Text
  /** The list's page; a record stands at `<path>/<id>`. */
  path: string
  /** The permission that opens it. */
  reads: string
  /** Names by which the address of the list narrows and sorts it. */
  narrowing: readonly string[]
  columns: readonly Column<Row>[]
  /** One page of at most 500 rows that match, from page 1; an empty one ends the list. */
  rows(scope: Scope, narrowing: Narrowing, page: number): Promise<readonly Row[]>
  /** The name of a record that the actor may read; throws `NotFound` otherwise. */
  nameOf(scope: Scope, id: string): Promise<string>
}

/** One line of a register: as it is kept, and as people read it, column by column. */
export interface Line {
  row: object
  values: Value[]
}

/** A list of records, as the rest of the house sees it: files, saved views, notes and attachments need no more. */
export interface Register extends Omit<RegisterOf<never>, 'columns' | 'rows'> {
  columns: readonly Pick<Column<never>, 'key' | 'label' | 'optional'>[]
  lines(scope: Scope, narrowing: Narrowing, page: number): Promise<Line[]>
}

/** `columns` keep the type of their rows, for the page of the list. */
export type RegisterWith<Row> = Register & { columns: readonly Column<Row>[] }

export function register<Row extends object>({ columns, rows, ...rest }: RegisterOf<Row>): RegisterWith<Row> {
  return {
    ...rest,
    columns,
    async lines(scope, narrowing, page) {
      const found = await rows(scope, narrowing, page)
      return found.map(row => ({ row, values: columns.map(column => column.value(row, scope.language)) }))
    },
  }
}

/** A column that shows a field as it is kept; a list is one text. */
export function fieldColumn<Row extends object>(
  key: Extract<keyof Row, string>,
  label: Text,
  optional = false,
): Column<Row> {
  return { key, label, optional, value: row => valueOf(row[key]) }
}

/** A column that names who did it. */
export function actorColumn<Row extends object>(
  key: Extract<keyof Row, string>,
  label: Text,
  optional = false,
): Column<Row> {
  return {
    key,
    label,
    optional,
    value: (row, language) => (row[key] === null ? null : sayActor(String(row[key]), language)),
  }
}

/** A column of a coded field, in the words of each language. */
export function codedColumn<Row extends object>(
  key: Extract<keyof Row, string>,
  label: Text,
  words: Record<Language, Readonly<Record<string, string>>>,
  optional = false,
): Column<Row> {
  const said = (code: string, language: Language) => words[language][code] ?? code
  return {
    key,
    label,
    optional,
    value: (row, language) => (row[key] === null ? null : said(String(row[key]), language)),
  }
}

function valueOf(value: unknown): Value {
  if (Array.isArray(value)) return value.join(', ')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}
