import { parse } from 'csv-parse/sync'
import { columnKeys } from '#kernel/sheets.ts'
import { detectSeparator } from '#modules/intake/public.ts'
import { bearsFirstName } from './persons.ts'

/** Where the table of a text begins. Lines count from 1; `skip` is the number of lines above the first row of data. */
export interface TableStart {
  separator: string
  headers: string[]
  /** Null when the first row is data already: columns are then named by their place. */
  headerLine: number | null
  skip: number
}

interface HeadRow {
  line: number
  cells: string[]
}

const mostHeaderLines = 20

/** Reads the beginning of a text: a declared or likely separator, then the header below titles and blank lines. */
export function findTable(head: string): TableStart {
  const declared = /^"?sep=(.)"?[ \t]*\n/i.exec(head.slice(0, 20))
  const body = declared ? head.slice(declared[0].length) : head
  const separator = declared?.[1] ?? detectSeparator(body)?.separator ?? ','
  return { separator, ...findHeaderRow(headRows(body, separator, declared ? 1 : 0)) }
}

/** The header among rows read already. */
export function findHeaderRow(rows: HeadRow[]): Omit<TableStart, 'separator'> {
  const width = usualWidth(rows)
  const filled = (row: HeadRow) => row.cells.filter(cell => cell.trim() !== '').length
  const least = width === 1 ? 1 : Math.max(2, Math.ceil(width * 0.6))
  const near = rows.slice(0, mostHeaderLines)
  const at = near.findIndex(row => row.cells.length >= Math.min(width, 2) && filled(row) >= least)
  const header = rows[at] ?? rows.find(row => filled(row) > 0)
  if (!header) return { headers: columnKeys(Array.from({ length: width }, () => '')), headerLine: null, skip: 0 }
  const after = rows[rows.indexOf(header) + 1]?.line
  // A few rows that are longer or shorter than their header are defects; most of them make it the header's.
  const follow = rows.filter(({ cells }) => cells.length === width).length > rows.length / 2
  const length = follow ? Math.max(width, lastFilled(header.cells) + 1) : header.cells.length
  const names = Array.from({ length }, (_, i) => header.cells[i] ?? '')
  if (header.cells.some(looksLikeData))
    return { headers: columnKeys(names.map(() => '')), headerLine: null, skip: header.line - 1 }
  return { headers: columnKeys(names), headerLine: header.line, skip: (after ?? header.line + 1) - 1 }
}

const lastFilled = (cells: string[]) => cells.findLastIndex(cell => cell.trim() !== '')

function headRows(text: string, separator: string, above: number): HeadRow[] {
  const rows: HeadRow[] = []
  let next = 1 + above
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      to: 200,
      on_record: (cells: string[], { lines }) => {
        rows.push({ line: next, cells })
        next = lines + 1 + above
        return null
      },
    })
  } catch (error) {
    // A quotation mark left open, or cut with the text: what was read before it is enough.
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))) throw error
  }
  return rows
}

function usualWidth(rows: HeadRow[]): number {
  const tally = new Map<number, number>()
  for (const { cells } of rows) {
    if (cells.some(cell => cell.trim() !== '')) tally.set(cells.length, (tally.get(cells.length) ?? 0) + 1)
  }
  return [...tally].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 1
}

/** No header says this: a number with decimals or a code, a date, an address of mail, a first name. A year alone may be a header. */
function looksLikeData(cell: string): boolean {
  const text = cell.trim()
  return (
    /^[+-]?\d+[.,]\d+$/.test(text) ||
    /^\+?\d[\d .]{4,}$/.test(text) ||
    /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}/.test(text) ||
    /^[^@\s]+@[^@\s]+\.[a-z]{2,}$/i.test(text) ||
    bearsFirstName(text)
  )
}
