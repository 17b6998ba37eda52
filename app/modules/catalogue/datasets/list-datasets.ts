import { sql, type RawBuilder } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { facetsOf, readTally, tallyOn, type Tally } from './facets.ts'
import { conditionOf, matching, narrowing, type StandingFilters } from './narrow-standings.ts'
import { formatCodes, valuesOf } from './standing-codes.ts'

export const sorts = ['title', 'readiness', 'modified_on', 'relevance'] as const

/** Words found in more datasets than that are looked for no further: decision 006. */
export const mostFound = 5_000

/** One page of the catalogue with what the whole search holds, facet by facet. Sorted by pertinence when words are asked. */
export const listDatasets = query({
  name: 'catalogue.list-datasets',
  summary: { fr: 'Chercher dans le catalogue des données', en: 'Search the data catalogue' },
  needs: 'catalogue.read',
  input: narrowing.extend({
    sort: z.enum(sorts).optional(),
    order: z.enum(['asc', 'desc']).default('asc'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  http: 'GET /datasets',
  async run(scope, { sort, order, page, size, ...asked }) {
    const day = today(scope)
    const wanted = sort ?? (asked.search ? 'relevance' : 'title')
    const by = wanted === 'relevance' && !asked.search ? 'title' : wanted
    const { tally, ids } = await (asked.search ? together : oneAfterTheOther)(scope, asked, day, {
      by,
      order,
      page,
      size,
    })
    const { count, facets } = facetsOf(tally)
    const rows = await readRows(scope, ids, day)
    return { count, page, size, facets, cut: asked.search !== undefined && count >= mostFound, rows }
  },
})

interface Sorted {
  by: (typeof sorts)[number]
  order: 'asc' | 'desc'
  page: number
  size: number
}

interface Found {
  tally: Tally[]
  ids: string[]
}

/** Words are looked for once: what they found is counted and sorted in the same breath. */
async function together(scope: Work, asked: StandingFilters, day: string, sorted: Sorted): Promise<Found> {
  const { rows } = await sql<{ tally: Tally[] | null; ids: string[] | null }>`
    with ${matching(asked, day, true)}, ${tallyOn(day)}, page as (${pageOf(sorted)})
    select (select json_agg(tally) from tally) as tally, (select array_agg(id order by place) from page) as ids
  `.execute(scope.db)
  return { tally: rows[0]?.tally ?? [], ids: rows[0]?.ids ?? [] }
}

/** Fewer rows than that are sorted; more are read in the order of an index, which soon gives a page of them. */
const fewEnoughToSort = 2_000

async function oneAfterTheOther(scope: Work, asked: StandingFilters, day: string, sorted: Sorted): Promise<Found> {
  const narrowed = Object.values(asked).some(value => value !== undefined)
  const tally = narrowed
    ? (await sql<Tally>`with ${matching(asked, day, false)}, ${tallyOn(day)} select * from tally`.execute(scope.db))
        .rows
    : await readTally(scope, day)
  const few = facetsOf(tally).count <= fewEnoughToSort
  const page =
    sorted.by === 'title' && !few
      ? pageByTitle(asked, day, sorted)
      : sql`with ${matching(asked, day, few)} ${pageOf(sorted)}`
  const found = await sql<{ id: string }>`${page}`.execute(scope.db)
  return { tally, ids: found.rows.map(({ id }) => id) }
}

function pageOf({ by, order, page, size }: Sorted): RawBuilder<unknown> {
  const way = order === 'asc' ? sql`asc` : sql`desc`
  const titled = sql`catalogue.vocabulary v join matched s on s.tenant_id = v.tenant_id and s.id = v.id`
  const chosen = {
    title: { from: titled, by: sql`v.title_key ${way}, v.id ${way}` },
    readiness: { from: sql`matched s`, by: sql`s.readiness ${way}, s.id ${way}` },
    modified_on: { from: sql`matched s`, by: sql`s.modified_on ${way}, s.id ${way}` },
    relevance: { from: sql`matched s`, by: sql`s.rank` },
  }[by]
  return sql`select s.id, row_number() over (order by ${chosen.by}) as place from ${chosen.from}
    order by ${chosen.by} limit ${size} offset ${(page - 1) * size}`
}

/** Down the index of titles, each row asked about in turn: no statistics can talk the server into sorting them all. */
function pageByTitle(asked: StandingFilters, day: string, { order, page, size }: Sorted): RawBuilder<unknown> {
  const way = order === 'asc' ? sql`asc` : sql`desc`
  return sql`select v.id from catalogue.vocabulary v
    where (select true from catalogue.standing s where s.tenant_id = v.tenant_id and s.id = v.id and ${conditionOf(asked, day)})
    order by v.title_key ${way}, v.id ${way} limit ${size} offset ${(page - 1) * size}`
}

export interface ListedDataset {
  id: string
  title: string
  description: string | null
  family: string
  origin: string
  directorate_id: string | null
  directorate: string | null
  owner: string | null
  publisher: string | null
  themes: string[]
  keywords: string[]
  formats: string[]
  access_level: string
  licence: string | null
  licence_text: string | null
  legal_basis: string | null
  frequency: string | null
  modified_on: string | null
  described_on: string | null
  place: string | null
  bbox: number[] | null
  conforms_to: string | null
  personal_data: string
  readiness: number | null
  late_from: string | null
  freshness: string
  landing_page: string | null
}

async function readRows(scope: Work, ids: readonly string[], day: string): Promise<ListedDataset[]> {
  const { rows } = await sql<Omit<ListedDataset, 'formats' | 'freshness'> & { formats: number }>`
    select d.id, d.title, d.description, d.family, d.origin, d.directorate_id, o.name as directorate, d.owner, d.publisher, d.themes,
      d.keywords, s.formats, d.access_level, d.licence, d.licence_text, d.legal_basis, d.frequency, d.modified_on, d.described_on,
      d.place, d.bbox, d.conforms_to, d.personal_data, s.readiness, s.late_from, d.landing_page
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, rank)
      join catalogue.dataset d on d.id = asked.id
      join catalogue.standing s on s.tenant_id = d.tenant_id and s.id = d.id
      left join organisation.directorate o on o.tenant_id = d.tenant_id and o.id = d.directorate_id and o.archived_at is null
    order by asked.rank
  `.execute(scope.db)
  return rows.map(({ formats, ...row }) => ({
    ...row,
    formats: valuesOf(formatCodes, formats),
    freshness: row.late_from === null ? 'unknown' : row.late_from <= day ? 'late' : 'on-time',
  }))
}
