import { dayFormats, readAnyDay, readDay } from './civil-day.ts'
import type { ValueType } from './profile.ts'
import { quoted } from './open-duckdb.ts'

/** A way of writing values: told on a sample, then verified by SQL on all. `sql` gives a comparable value, or null. */
export interface WrittenType {
  type: Exclude<ValueType, 'empty' | 'text'>
  format: string | null
  fits(value: string): boolean
  sql(column: string): string
}

const space = '[ \u00a0\u202f]'
/** A first zero makes it a code. */
const whole = `[+-]?(?:0|[1-9]\\d{0,17}|[1-9]\\d{0,2}(?:${space}\\d{3})+)`

function numberType(type: 'integer' | 'decimal', format: string | null, shape: string): WrittenType {
  const whole = new RegExp(`^(?:${shape})$`)
  return {
    type,
    format,
    fits: value => whole.test(value),
    // Most numbers have no space to take out, which costs more than all the rest.
    sql: column =>
      `case when regexp_full_match(${column}, ${quoted(shape)}) then coalesce(try_cast(replace(${column}, ',', '.') as double), try_cast(translate(${column}, ',  \u00a0\u202f%€', '.') as double)) end`,
  }
}

const dayType = (format: (typeof dayFormats)[number]): WrittenType => ({
  type: 'date',
  format: format.name,
  fits: value => readDay(value, format) !== null,
  sql: column => `try_strptime(${column}, ${quoted(format.sql)})::date`,
})

const writtenTypes: readonly WrittenType[] = [
  {
    type: 'boolean',
    format: null,
    fits: value => /^(?:true|false|vrai|faux|oui|non|yes|no|o|n)$/i.test(value),
    sql: column =>
      `case when regexp_full_match(lower(${column}), 'true|false|vrai|faux|oui|non|yes|no|o|n') then 1 end`,
  },
  numberType('integer', null, whole),
  numberType('decimal', '.', `${whole}(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?`),
  numberType('decimal', ',', `${whole}(?:,\\d+)?`),
  numberType('decimal', null, `${whole}(?:[.,]\\d+)?`),
  numberType('decimal', '%', `${whole}(?:[.,]\\d+)?${space}?%`),
  numberType('decimal', '€', `${whole}(?:[.,]\\d+)?${space}?€`),
  ...dayFormats.map(dayType),
  {
    type: 'date',
    format: null,
    fits: value => readAnyDay(value) !== null,
    sql: column => `try_strptime(${column}, [${dayFormats.map(({ sql }) => quoted(sql)).join(', ')}])::date`,
  },
  {
    type: 'datetime',
    format: 'AAAA-MM-JJThh:mm',
    fits: value => /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/.test(value),
    sql: column => `try_cast(${column} as timestamp)`,
  },
  {
    type: 'datetime',
    format: 'JJ/MM/AAAA hh:mm',
    fits: value => /^\d{2}\/\d{2}\/\d{4} \d{2}:\d{2}(?::\d{2})?$/.test(value),
    sql: column => `coalesce(try_strptime(${column}, '%d/%m/%Y %H:%M:%S'), try_strptime(${column}, '%d/%m/%Y %H:%M'))`,
  },
]

/** Fewer wrong cells than that leave a column its type; they are counted. */
export const typeShare = 0.95

/** The way in which nearly all of these values are written; the strictest of equals. */
export function writtenTypeOf(values: readonly string[]): WrittenType | null {
  if (values.length === 0) return null
  let best: { written: WrittenType; share: number } | null = null
  for (const written of writtenTypes) {
    const share = values.filter(value => written.fits(value)).length / values.length
    if (share >= typeShare && (best === null || share > best.share)) best = { written, share }
    if (best?.share === 1) break
  }
  return best?.written ?? null
}
