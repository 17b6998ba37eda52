import { checkHeader } from './check-header.ts'
import { ruleOf, type FieldRule } from './check-constraints.ts'
import { columnsOf, faultOf } from './custom-checks.ts'
import { keyChecks } from './key-checks.ts'
import { patternChecks } from './pattern-checks.ts'
import { readValue } from './read-value.ts'
import { validationVersion, type Fault, type Validation } from './row-error.ts'
import { openTally } from './tally.ts'
import type { Gap, TableSchema } from './table-schema.ts'

export interface FileRow {
  /** Line of the file, from 1. */
  line: number
  cells: readonly string[]
}

/** Takes the rows of a table batch by batch and says, at the end, how they follow the schema. */
export interface RowValidator {
  take(rows: readonly FileRow[]): void
  end(): Validation
}

/** Checks the header at once, then every row: memory holds keys and the first errors, never the table. */
export function validateRows(schema: TableSchema, headers: readonly string[]): RowValidator {
  const tally = openTally()
  const gaps: Gap[] = [...schema.notChecked]
  const header = checkHeader(headers, schema)
  for (const error of header.errors) tally.tell(error)
  const rules = header.fields.map(field => field && ruleOf(field, gaps))
  const placeOf = new Map(header.fields.flatMap((field, i) => (field ? [[field.name, i] as const] : [])))
  const checks = schema.checks.filter(({ name, params }) =>
    columnsOf(name, params).every(column => placeOf.has(column)),
  )
  const patterns = patternChecks(header.fields, gaps)
  const keys = keyChecks(schema, header.fields)
  let rows = 0

  const tell = (line: number, column: string | null, { code, words }: Fault, severity: 'error' | 'warning' = 'error') =>
    tally.tell({ line, column, code, severity, ...(words ? { words } : {}) })

  function takeRow({ line, cells }: FileRow): void {
    rows++
    if (cells.every(cell => cell.trim() === '')) return tell(line, null, { code: 'blank-row' }, 'warning')
    if (cells.length < headers.length)
      tell(line, null, { code: 'cells-lacking', words: { lacking: headers.length - cells.length } })
    if (cells.slice(headers.length).some(cell => cell !== ''))
      tell(line, null, { code: 'cells-extra', words: { extra: cells.length - headers.length } })
    const filled = rules.map((rule, i) => takeCell(rule, cells[i] ?? '', line, i))
    const cellOf = (column: string) => filled[placeOf.get(column) ?? -1] ?? ''
    for (const { name, params } of checks) {
      const found = faultOf(name, params, cellOf)
      if (found) tell(line, columnsOf(name, params)[0] ?? null, found)
    }
    for (const { column, fault } of keys.take(line, filled)) tell(line, column, fault)
  }

  /** The cell as it counts for the checks of the row: '' where it is missing or outside of the schema. */
  function takeCell(rule: FieldRule | null, raw: string, line: number, at: number): string {
    if (!rule) return ''
    const { field } = rule
    const text = raw.trim()
    if (field.missing.has(raw) || field.missing.has(text)) {
      if (field.constraints.required) tell(line, field.name, { code: 'required' })
      return ''
    }
    const read = readValue(field, text)
    const fault = 'fault' in read ? read.fault : rule.fault(text, read)
    if (fault) tell(line, field.name, fault)
    else patterns.take(at, line, text)
    return text
  }

  return {
    take(batch) {
      for (const row of batch) takeRow(row)
      for (const { line, column, fault } of patterns.flush()) tell(line, column, fault)
    },
    end() {
      for (const { line, column, fault } of keys.end()) tell(line, column, fault)
      const { name, title, version } = schema
      return {
        schema: validationVersion,
        tableSchema: { name, title, version },
        valid: tally.total.error === 0,
        rows,
        errors: tally.total.error,
        warnings: tally.total.warning,
        counts: tally.counts(),
        first: tally.first.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0)),
        notChecked: [...gaps, ...patterns.gaps(), ...keys.gaps()],
      }
    },
  }
}
