import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import type { Column, Value } from '#kernel/register.ts'
import { recordsWords } from './words.ts'

/** What a list shows of a row where its page draws nothing of its own, by column key. */
export function textCells<Row>(columns: readonly Column<Row>[], row: Row, language: Language) {
  return Object.fromEntries(columns.map(({ key, value }) => [key, said(value(row, language), language)]))
}

function said(value: Value, language: Language): string | null {
  if (value === null || value === '') return null
  if (typeof value === 'number') return formatNumber(value, language)
  if (typeof value === 'boolean') return recordsWords[language][value ? 'yes' : 'no']
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value
}
