import { formatDate, frenchSpaces, printable, type Language } from '#kernel/texts.ts'

/** Every string of a value, set for paper in its language: French spacing, typographic apostrophes; a name of file is left alone. */
export function typeset<T>(value: T, language: Language): T {
  if (language !== 'fr') return mapStrings(value, printable) as T
  return mapStrings(value, text =>
    frenchSpaces(printable(text))
      .replace(/(\p{L})'(?=[\p{L}\d«])/gu, '$1’')
      .replace(/(\d) (?=[%€])/g, '$1\u00a0'),
  ) as T
}

/** A civil date (or the day of an instant) in full; what is not a date is printed as it came. « 1er mars 2027 » as French writes it. */
export function paperDate(given: string, language: Language): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(given)?.[0]
  if (!day || Number.isNaN(Date.parse(day))) return given
  const date = formatDate(day, language)
  return language === 'fr' ? date.replace(/^1 /, '1er ').replace(' ', '\u00a0') : date
}

const verbatimKeys = new Set(['file'])

function mapStrings(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map(item => mapStrings(item, change))
  if (value && typeof value === 'object' && !(value instanceof Uint8Array))
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, mapStrings(item, verbatimKeys.has(key) ? printable : change)]),
    )
  return value
}
