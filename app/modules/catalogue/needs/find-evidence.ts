import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { resembles } from './expected.ts'
import { loadHeld, type Held } from './load-held.ts'
import { rules } from './rules.ts'

/** Datasets read for each phrase, and kept for each rule. */
const read = 20
const kept = 3

export interface Found {
  dataset: Held
  by: 'schema' | 'words'
}

/** What the catalogue holds that looks like each expected publication: by schema first, then what is open. */
export async function findEvidence(scope: Work): Promise<Map<string, Found[]>> {
  const phrases = [...new Set(rules.flatMap(({ evidence }) => evidence.words))]
  const schemas = [...new Set(rules.flatMap(({ evidence }) => evidence.schemas.map(one => one.toLowerCase())))]
  const { rows } = await sql<{ id: string }>`
    select distinct found.id from unnest(${phrases}::text[]) phrase,
      lateral (select id from catalogue.find_datasets(phrase) id limit ${read}) found
    union
    select id from catalogue.dataset d where d.archived_at is null and d.conforms_to is not null
      and exists (select from unnest(${schemas}::text[]) one where strpos(lower(d.conforms_to), one) > 0)
  `.execute(scope.db)
  const held = await loadHeld(
    scope,
    rows.map(({ id }) => id),
  )
  return new Map(
    rules.map(rule => {
      const found = held.flatMap(dataset => {
        const by = resembles(rule, dataset)
        return by ? [{ dataset, by }] : []
      })
      const rank = ({ dataset, by }: Found) => (by === 'schema' ? 0 : 2) + (dataset.access_level === 'open' ? 0 : 1)
      const sorted = found.toSorted((a, b) => rank(a) - rank(b) || a.dataset.title.localeCompare(b.dataset.title))
      return [rule.id, sorted.slice(0, kept)]
    }),
  )
}
