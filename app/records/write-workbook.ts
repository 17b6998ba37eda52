import { utils, write, type CellObject, type WorkSheet } from '@e965/xlsx'
import type { Value } from '#kernel/register.ts'
import { dressWorkbook } from './dress-workbook.ts'
import { sheetName } from './write-list.ts'

export interface SheetColumn {
  label: string
  /** In characters, about. */
  width: number
  /** How its cells are read: a civil date becomes a real date, an amount a number shown in euros. */
  kind?: 'date' | 'euros'
}

export interface Sheet {
  name: string
  columns: readonly SheetColumn[]
  rows: readonly (readonly Value[])[]
}

interface Workbook {
  title: string
  author: string
  /** Stands above the headings of every sheet: whose it is, on what day, whether somebody validated it. */
  notice: string
  sheets: readonly Sheet[]
}

/** A workbook of several sheets: headings that stay in sight, filters, widths, real dates and amounts; texts never formulas. */
export function writeWorkbook({ title, author, notice, sheets }: Workbook): Uint8Array {
  const book = utils.book_new()
  book.Props = { Title: title, Author: author, Subject: notice, Company: author }
  for (const sheet of sheets) {
    utils.book_append_sheet(book, sheetOf(sheet, notice), sheetName(sheet.name))
  }
  const plain = write(book, { type: 'array', bookType: 'xlsx', bookSST: true }) as ArrayBuffer
  return dressWorkbook(new Uint8Array(plain))
}

/** The notice in row 1, headings in row 2, the rest below. */
function sheetOf({ columns, rows }: Sheet, notice: string): WorkSheet {
  const heading = (text: string): CellObject => ({ t: 's', v: text, z: '@' })
  const cells = rows.map(row => columns.map((column, i) => cellOf(row[i] ?? null, column)))
  const sheet = utils.aoa_to_sheet([[heading(notice)], columns.map(({ label }) => heading(label)), ...cells])
  sheet['!cols'] = columns.map(({ width }) => ({ wch: width }))
  sheet['!rows'] = [{}, {}, ...rows.map(row => ({ hpt: heightOf(row, columns) }))]
  const last = { r: rows.length + 1, c: columns.length - 1 }
  sheet['!autofilter'] = { ref: utils.encode_range({ s: { r: 1, c: 0 }, e: last }) }
  sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: columns.length - 1 } }]
  return sheet
}

/** Written, because some spreadsheets open every row one line high. */
function heightOf(row: readonly Value[], columns: readonly SheetColumn[]): number {
  const lines = columns.map(({ width, kind }, i) => {
    const value = row[i]
    if (typeof value !== 'string' || kind) return 1
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / width)), 0)
  })
  return Math.min(400, Math.max(...lines) * 16)
}

/** The usual format by another name: some spreadsheets wrap no text in a cell without a style of its own. */
const prose = 'General;General;General;@'

/** A spreadsheet cell holds 32,767 characters at most. */
const longest = 32_000

function cellOf(value: Value, { kind }: SheetColumn): CellObject | undefined {
  if (value === null || value === '') return undefined
  if (typeof value === 'boolean') return { t: 'b', v: value }
  if (typeof value === 'number') return { t: 'n', v: value, ...(kind === 'euros' ? { z: '#,##0 "€"' } : {}) }
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return { t: 'n', v: serial(value), z: 'dd/mm/yyyy' }
  return { t: 's', v: value.length > longest ? `${value.slice(0, longest)}…` : value, z: prose }
}

/** Days since 30 December 1899, as spreadsheets count civil dates: no time zone can move them. */
function serial(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569
}
