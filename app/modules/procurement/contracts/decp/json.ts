import { cutText } from '#kernel/sheets.ts'

/** An object of a JSON file, whatever it holds. */
export type Json = Readonly<Record<string, unknown>>

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** « acheteur.id » as an object in an object, or as a flat key: both are published. */
export function at(item: Json, path: string): unknown {
  if (path in item) return item[path]
  const [first = '', ...rest] = path.split('.')
  const inside = item[first]
  return rest.length > 0 && isJson(inside) ? at(inside, rest.join('.')) : inside
}

/** The first of these paths that says something. */
export function firstText(item: Json, paths: readonly string[], longest = 200): string {
  for (const path of paths) {
    const text = textOf(at(item, path), longest)
    if (text !== '') return text
  }
  return ''
}

/** A value as one clean line: no control characters, single spaces. Objects and lists are no text. */
export function textOf(value: unknown, longest = 200): string {
  if (typeof value !== 'string' && typeof value !== 'number') return ''
  return cutText(
    String(value)
      .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
      .trim(),
    longest,
  )
}

/** The objects of a list, bare or wrapped: `[{titulaire:{…}}]`, `{titulaire:[…]}`, `{titulaire:{…}}`, `[{…}]`. */
export function unwrap(value: unknown, inner: string): Json[] {
  if (Array.isArray(value)) return value.flatMap(one => unwrap(one, inner))
  if (!isJson(value)) return []
  return inner in value ? unwrap(value[inner], inner) : [value]
}
