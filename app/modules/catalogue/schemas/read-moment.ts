import { dayFormats, readAnyDay, readDay } from '../profiling/civil-day.ts'
import type { Read } from './row-error.ts'
import { readByDirectives, sayDirectives } from './directives.ts'
import type { FieldType } from './table-schema.ts'

const wrong = (code: string, words?: { expected: string }): Read => ({ fault: words ? { code, words } : { code } })

/** Dates, times and years, as comparable texts or numbers. `default` is ISO 8601, `any` any usual writing, else %Y-%m-%d… */
export function readMoment(type: FieldType, format: string, text: string): Read {
  if (type === 'year') return /^-?\d{4}$/.test(text) ? { value: Number(text) } : wrong('not-year')
  if (type === 'yearmonth') return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? { value: text } : wrong('not-yearmonth')
  if (type === 'duration') return isDuration(text) ? { value: text } : wrong('not-duration')
  if (format === 'any') return readAny(type, text)
  const directives = format === 'default' ? null : format.replace(/^fmt:/, '')
  if (directives?.includes('%')) {
    const value = readByDirectives(directives, text)
    return value === null ? wrong(`not-${type}-as`, { expected: sayDirectives(directives) }) : { value }
  }
  const value = isoOf(type, text)
  if (value !== null) return { value }
  return wrong(
    type !== 'time' && isFrenchDay(text)
      ? `${type}-french`
      : isoShape[type]?.test(text)
        ? 'no-such-day'
        : `not-${type}`,
  )
}

const isoShape: Partial<Record<FieldType, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  time: /^\d{2}:\d{2}:\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?$/,
}

function isoOf(type: FieldType, text: string): string | null {
  if (!isoShape[type]?.test(text)) return null
  if (type === 'time') return isTime(text) ? text : null
  if (readDay(text.slice(0, 10), dayFormats[0]) === null) return null
  return type === 'date' || isTime(text.slice(11, 19)) ? text : null
}

const isTime = (text: string) => /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(text)

function readAny(type: FieldType, text: string): Read {
  if (type === 'time')
    return /^(?:[01]?\d|2[0-3])[:h][0-5]\d(?::[0-5]\d)?$/.test(text) ? { value: text } : wrong('not-time')
  const day = readAnyDay(dayOf(text))
  return day === null ? wrong(`not-${type}`) : { value: type === 'date' ? day : text }
}

/** Without the time of day that follows, if any. */
const dayOf = (text: string) => text.replace(/[T ]\d{1,2}[:h]\d{2}.*$/, '')

/** A day as French people write it, where another way was asked for. */
const isFrenchDay = (text: string) => /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}/.test(text) && readAnyDay(dayOf(text)) !== null

/** ISO 8601: P1Y2M3DT4H5M6S, at least one part, or weeks. */
function isDuration(text: string): boolean {
  return /^-?P(?=.)(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/.test(text)
}
