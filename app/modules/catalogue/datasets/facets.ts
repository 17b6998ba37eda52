import { sql, type RawBuilder } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { formatCodes, none, themeCodes, traitsOf, valuesOf } from './standing-codes.ts'

const facetNames = [
  'family',
  'directorate',
  'theme',
  'format',
  'readiness',
  'personal_data',
  'access_level',
  'freshness',
  'owned',
] as const
export type FacetName = (typeof facetNames)[number]
export type Facets = Record<FacetName, { value: string; count: number }[]>

/** What `grouping()` answers for each of the four keys of `tally`; `traits` and `late` are packed apart in the tally that is kept. */
const keyed = { packed: 7, directorate: 11, themes: 13, formats: 14, traits: 0, late: 1 } as const

/** One reading of `matched` with four small keys: numbers, since those are what a server compares fastest. */
export function tallyOn(day: string): RawBuilder<unknown> {
  return sql`tally as (
    select packed, directorate_id, themes, formats, grouping(packed, directorate_id, themes, formats) as key, count(*)::int as count
    from (select directorate_id, themes, formats, traits + 256 * least(readiness / 25, 3)
        + case when late_from is null then 0 when late_from <= ${day} then 1024 else 2048 end as packed from matched) m
    group by grouping sets ((packed), (directorate_id), (themes), (formats)))`
}

export interface Tally {
  key: number
  /** Traits + 256 × quarter of readiness + 1024 × (0 unknown, 1 late, 2 on time). */
  packed: number
  directorate_id: string | null
  themes: number
  formats: number
  count: number
}

const states = ['unknown', 'late', 'on-time'] as const

/** The tally of a catalogue that nothing narrows is kept as it changes: it is read, not counted. */
export async function readTally(scope: Work, day: string): Promise<Tally[]> {
  const { rows } = await sql<{ key: number; value: string | null; count: number }>`
    select key, value, sum(count)::int as count from catalogue.tally group by key, value having sum(count) <> 0
  `.execute(scope.db)
  const kept = [keyed.traits, keyed.directorate, keyed.themes, keyed.formats, keyed.late]
  return rows.map(({ key, value, count }) => {
    const state = value === null ? 0 : value <= day ? 1 : 2
    const packed = key === 5 ? state << 10 : key === 1 ? Number(value) : 0
    const numbers = { themes: key === 3 ? Number(value) : 0, formats: key === 4 ? Number(value) : 0 }
    return { key: kept[key - 1] ?? keyed.late, packed, directorate_id: key === 2 ? value : null, ...numbers, count }
  })
}

/** Values of the current search, most frequent first, each with how many datasets bear it; `none` = not said. */
export function facetsOf(rows: readonly Tally[]): { count: number; facets: Facets } {
  const counts = Object.fromEntries(facetNames.map(name => [name, new Map<string, number>()]))
  let count = 0
  const add = (name: FacetName, value: string, more: number) => {
    const values = counts[name]
    values?.set(value, (values.get(value) ?? 0) + more)
  }
  const addAll = (name: FacetName, values: readonly string[], more: number) => {
    for (const value of values.length > 0 ? values : [none]) add(name, value, more)
  }
  for (const row of rows) {
    if (row.key === keyed.themes) addAll('theme', valuesOf(themeCodes, row.themes), row.count)
    if (row.key === keyed.formats) addAll('format', valuesOf(formatCodes, row.formats), row.count)
    if (row.key === keyed.directorate) add('directorate', row.directorate_id ?? none, row.count)
    if (row.key === keyed.packed || row.key === keyed.late)
      add('freshness', states[row.packed >> 10] ?? 'unknown', row.count)
    if (row.key !== keyed.packed && row.key !== keyed.traits) continue
    count += row.count
    for (const [name, value] of Object.entries(traitsOf(row.packed % 256))) add(name as FacetName, value, row.count)
    add('readiness', String(((row.packed >> 8) & 3) * 25), row.count)
  }
  const facets = Object.fromEntries(facetNames.map(name => [name, sorted(counts[name] ?? new Map())])) as Facets
  return { count, facets }
}

function sorted(counts: ReadonlyMap<string, number>) {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}
