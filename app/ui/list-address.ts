import type { Visit } from '#kernel/page.ts'

/** What narrows a list, from its address: unknown names and blanks are as if absent. */
export function narrowingOf({ query }: Pick<Visit, 'query'>, names: readonly string[]): Record<string, string> {
  const pairs = names.map(name => [name, (query.get(name) ?? '').trim().slice(0, 100)] as const)
  return Object.fromEntries(pairs.filter(([, value]) => value !== ''))
}

/** One of the values known for a filter; anything else in the address is ignored. */
export function oneOf<T extends string>(options: readonly T[], value: string | undefined): T | undefined {
  return options.find(option => option === value)
}

/** Page of a list, from 1. */
export function pageOf({ query }: Pick<Visit, 'query'>): number {
  const asked = Number(query.get('page'))
  return Number.isSafeInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
}

/** The same list with something changed: null leaves the address. */
export function addressOf(
  path: string,
  narrowing: Record<string, string>,
  changes: Record<string, string | null> = {},
) {
  const merged = Object.entries({ ...narrowing, ...changes }).filter(
    (pair): pair is [string, string] => pair[1] !== null,
  )
  const query = new URLSearchParams(merged).toString()
  return query ? `${path}?${query}` : path
}

/** The columns asked for, in the order of the register; the usual ones when nothing is asked or nothing is known. */
export function shownColumns(
  { query }: Pick<Visit, 'query'>,
  columns: readonly { key: string; optional?: boolean }[],
): string[] {
  const asked = new Set(query.getAll('columns').flatMap(keys => keys.split(',')))
  const known = columns.filter(({ key }) => asked.has(key))
  const shown = known.length > 0 ? known : columns.filter(({ optional }) => !optional)
  // The name heads each line whatever was asked: a line without one leads nowhere.
  const keys = shown.map(({ key }) => key)
  const first = columns[0]?.key
  return first === undefined || keys.includes(first) ? keys : [first, ...keys]
}
