import { type CellObject, type Range, read, type WorkBook } from '@e965/xlsx'
import type { Cell, Sheet } from '#kernel/recognition.ts'
import type { ReadLimits } from './limits.ts'
import { refusals } from './unreadable.ts'
import { cellValue } from './workbook-cell.ts'

type Grid = (CellObject | undefined)[][]

/** All sheets, hidden ones too, of .xlsx, .xls or .ods bytes already checked. `formulas` says whether any may lack its value. */
export function readWorkbook(bytes: Uint8Array, limits: ReadLimits, formulas: boolean): Sheet[] {
  const book = parseWorkbook(bytes, formulas)
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  let left = limits.maxCells
  return book.SheetNames.map(name => {
    const sheet = book.Sheets[name]
    // The library passes over a sheet it cannot read: half a workbook must not look like a whole one.
    if (sheet === undefined) throw refusals.damaged(name)
    const grid: Grid = sheet['!data'] ?? []
    const rows = gridRows(grid, name, date1904, { ...limits, maxCells: left })
    fillMerges(rows, sheet['!merges'] ?? [], limits.maxCells)
    left -= rows.reduce((sum, row) => sum + row.length, 0)
    return { name, rows }
  })
}

function parseWorkbook(bytes: Uint8Array, formulas: boolean): WorkBook {
  const lean = { type: 'array', dense: true, cellNF: true, cellText: false, cellHTML: false } as const
  try {
    // Formulas and stubs double the time: asked only to tell a formula that was never computed from an empty cell.
    return read(bytes, { ...lean, cellFormula: formulas, sheetStubs: formulas })
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    if (/password|encrypted/i.test(message)) throw refusals.encrypted()
    throw error
  }
}

/** Rows up to the last cell that holds something, all of the same width; an empty row is []. */
function gridRows(grid: Grid, sheet: string, date1904: boolean, limits: ReadLimits): Cell[][] {
  const found: [number, Cell[]][] = []
  let width = 0
  // Object.keys because one stray cell on the last line of a sheet makes an array of a million holes.
  for (const key of Object.keys(grid)) {
    const row = rowCells(grid[Number(key)] ?? [], date1904)
    if (row.length === 0) continue
    width = Math.max(width, row.length)
    found.push([Number(key), row])
  }
  const count = (found.at(-1)?.[0] ?? -1) + 1
  if (count > limits.maxLines) throw refusals.tooManyLines(count, limits.maxLines, sheet)
  if (width > limits.maxColumns) throw refusals.tooManyColumns(width, limits.maxColumns, { sheet })
  if (found.length * width > limits.maxCells) throw refusals.tooManyCells(limits.maxCells)
  const rows: Cell[][] = Array.from({ length: count }, () => [])
  for (const [index, row] of found) {
    while (row.length < width) row.push(null)
    rows[index] = row
  }
  return rows
}

function rowCells(cells: (CellObject | undefined)[], date1904: boolean): Cell[] {
  const row: Cell[] = []
  for (const key of Object.keys(cells)) {
    const cell = cells[Number(key)]
    const value = cell === undefined ? null : cellValue(cell, date1904)
    if (value === null) continue
    while (row.length < Number(key)) row.push(null)
    row.push(value)
  }
  return row
}

/** Every cell a merge covers takes its value, within what the sheet uses. */
function fillMerges(rows: Cell[][], merges: Range[], most: number): void {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  let work = 0
  for (const { s: start, e: end } of merges) {
    const value = rows[start.r]?.[start.c] ?? null
    if (value === null) continue
    for (let r = start.r; r <= Math.min(end.r, rows.length - 1); r++) {
      const row = rows[r] ?? []
      while (row.length < width) row.push(null)
      for (let c = start.c; c <= Math.min(end.c, width - 1); c++) {
        if (++work > most) throw refusals.tooManyCells(most)
        row[c] = value
      }
    }
  }
}
