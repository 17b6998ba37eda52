import { type CsvError, parse } from 'csv-parse/sync'
import type { Cell, Sheet } from '#kernel/recognition.ts'
import type { ReadLimits } from './limits.ts'
import { detectSeparator } from './separator.ts'
import { refusals } from './unreadable.ts'

/** No cell is this long: beyond, two stray quotation marks have swallowed the lines between them. */
const longestRecord = 500

/** Rows of delimited text whose line ends are \n. Cells stay text, empty ones are null, ragged rows stay ragged. */
export function readCsv(text: string, name: string, limits: ReadLimits): { sheet: Sheet; separator: string } {
  const physical = countLines(text)
  if (physical > limits.maxLines) throw refusals.tooManyLines(physical, limits.maxLines)
  const declared = /^"?sep=(.)"?[ \t]*\n/i.exec(text.slice(0, 20))
  const separator = declared?.[1] ?? detectSeparator(text)?.separator ?? ';'
  const skipped = declared === null ? 0 : 1
  const rows: Cell[][] = []
  const lines: number[] = []
  let next = 1 + skipped
  let cells = 0
  const keep = (record: string[], context: { lines: number }) => {
    const line = next
    next = context.lines + 1 + skipped
    if (next - line > longestRecord) throw refusals.openQuote(line)
    const row = record.map(cellOf)
    cells += row.length
    if (row.length > limits.maxColumns && row.slice(limits.maxColumns).some(cell => cell !== null)) {
      throw refusals.tooManyColumns(row.length, limits.maxColumns, { line })
    }
    if (cells > limits.maxCells) throw refusals.tooManyCells(limits.maxCells)
    rows.push(row.length === 1 && row[0] === null ? [] : row)
    lines.push(line)
    return null
  }
  try {
    parse(declared === null ? text : text.slice(declared[0].length), {
      delimiter: separator,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      on_record: keep,
    })
  } catch (error) {
    throw isCsvError(error) ? refusals.openQuote(next) : error
  }
  while (rows.length > 0 && rows.at(-1)?.every(cell => cell === null)) rows.pop()
  lines.length = rows.length
  dropEmptyColumns(rows)
  const sheet: Sheet = { name: name.replace(/\.[^.]*$/, ''), rows }
  if (lines.some((line, i) => line !== i + 1)) sheet.lines = lines
  return { sheet, separator }
}

function countLines(text: string): number {
  let count = text.endsWith('\n') ? 0 : 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count++
  return count
}

function cellOf(text: string): Cell {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}

/** Spreadsheets export columns once used then emptied: they go, on every row or on none. */
function dropEmptyColumns(rows: Cell[][]): void {
  let width = 0
  for (const row of rows) {
    const last = row.findLastIndex(cell => cell !== null)
    if (last >= width) width = last + 1
  }
  for (const row of rows) if (row.length > width) row.length = width
}

function isCsvError(error: unknown): error is CsvError {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_')
}
