/** How French files write days; `sql` reads them in DuckDB. */
export const dayFormats = [
  { name: 'AAAA-MM-JJ', sql: '%Y-%m-%d', shape: /^(\d{4})-(\d{1,2})-(\d{1,2})$/, order: 'ymd' },
  { name: 'JJ/MM/AAAA', sql: '%d/%m/%Y', shape: /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/, order: 'dmy' },
  { name: 'JJ-MM-AAAA', sql: '%d-%m-%Y', shape: /^(\d{1,2})-(\d{1,2})-(\d{4})$/, order: 'dmy' },
  { name: 'JJ.MM.AAAA', sql: '%d.%m.%Y', shape: /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/, order: 'dmy' },
  { name: 'AAAA/MM/JJ', sql: '%Y/%m/%d', shape: /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/, order: 'ymd' },
  { name: 'AAAA.MM.JJ', sql: '%Y.%m.%d', shape: /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/, order: 'ymd' },
  { name: 'JJ/MM/AA', sql: '%d/%m/%y', shape: /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/, order: 'dmy' },
  { name: 'JJ-MM-AA', sql: '%d-%m-%y', shape: /^(\d{1,2})-(\d{1,2})-(\d{2})$/, order: 'dmy' },
] as const

/** 'YYYY-MM-DD' of a day that exists, in that format; null otherwise. Two-digit years: 69 to 99 are of the 1900s, as DuckDB has it. */
export function readDay(text: string, { shape, order }: (typeof dayFormats)[number]): string | null {
  const [, a = '', b = '', c = ''] = shape.exec(text) ?? []
  const [year, month, day] = order === 'ymd' ? [a, b, c] : [c, b, a]
  if (year === '') return null
  const full = year.length === 2 ? Number(year) + (Number(year) < 69 ? 2000 : 1900) : Number(year)
  const date = new Date(0)
  date.setUTCFullYear(full, Number(month) - 1, Number(day))
  const exact = full > 0 && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
  return exact ? date.toISOString().slice(0, 10) : null
}

export function readAnyDay(text: string): string | null {
  for (const format of dayFormats) {
    const day = readDay(text, format)
    if (day) return day
  }
  return null
}
