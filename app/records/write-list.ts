import { utils, write } from '@e965/xlsx'
import type { Value } from '#kernel/register.ts'
import { cutText } from '#kernel/sheets.ts'

interface Table {
  headers: readonly string[]
  rows: readonly (readonly Value[])[]
}

/** CSV as French spreadsheets open it: UTF-8 with its mark, semicolons, CRLF; a text that looks like a formula is text. */
export function writeCsv({ headers, rows }: Table): string {
  const lines = [headers, ...rows].map(cells => cells.map(csvCell).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}

function csvCell(value: Value): string {
  if (value === null) return ''
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  if (typeof value === 'number') return String(value).replace('.', ',')
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** An XLSX workbook of one sheet; texts are written as texts, so that none becomes a formula. */
export function writeXlsx({ headers, rows }: Table, name: string): Uint8Array {
  const cells = rows.map(row =>
    row.map(value => (value === null ? undefined : { v: fitting(value), t: typeOf(value) })),
  )
  const sheet = utils.aoa_to_sheet([[...headers], ...cells])
  sheet['!cols'] = headers.map((header, i) => ({ wch: widthOf(header, rows, i) }))
  if (sheet['!ref']) sheet['!autofilter'] = { ref: sheet['!ref'] }
  const book = utils.book_new()
  utils.book_append_sheet(book, sheet, sheetName(name))
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer)
}

/** A cell holds no more than this many characters: a longer text would refuse the whole file. */
const longestCell = 32_767

function fitting(value: NonNullable<Value>): NonNullable<Value> {
  return typeof value === 'string' && value.length > longestCell ? `${cutText(value, longestCell - 1)}…` : value
}

/** What spreadsheets take as the name of a sheet. */
export function sheetName(name: string): string {
  return name.replace(/[:\\/?*[\]]/g, ' ').slice(0, 31)
}

function typeOf(value: NonNullable<Value>): 's' | 'n' | 'b' {
  return typeof value === 'string' ? 's' : typeof value === 'number' ? 'n' : 'b'
}

/** Wide enough for its heading and its first rows, never wider than a line that can be read. */
function widthOf(header: string, rows: Table['rows'], column: number): number {
  const lengths = rows.slice(0, 100).map(row => String(row[column] ?? '').length)
  return Math.min(60, Math.max(header.length, ...lengths, 8) + 2)
}
