import { isDeepStrictEqual } from 'node:util'
import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { publicContent, type ContentField, type DatasetContent } from './content.ts'
import { loadContents } from './load-contents.ts'

/** Where a dataset stands before the public; `changed` = what is online is older than its record. */
export const standings = ['online', 'changed', 'ready', 'withdrawn', 'closed'] as const
export type Standing = (typeof standings)[number]

/** What keeps a dataset from the public catalogue. */
export type Obstacle = 'archived' | 'not-open' | 'personal' | 'to-judge'

export interface DatasetStanding {
  id: string
  title: string
  standing: Standing
  obstacle: Obstacle | null
  published_on: string | null
  /** Fields whose public words are no longer those of the record. */
  changes: ContentField[]
  current: DatasetContent
  online: DatasetContent | null
}

export interface StandingRow {
  id: string
  title: string
  state: 'published' | 'withdrawn' | null
  obstacle: Obstacle | null
  published_on: string | null
  content: unknown
}

/** Rows with what the register says against publication; the order of the reasons is that in which one acts. */
export const standingRows = sql<StandingRow>`
  select d.id, d.title, p.state, p.published_on, p.content,
    case when d.archived_at is not null then 'archived' when d.access_level <> 'open' then 'not-open'
      when d.personal_data in ('personal', 'sensitive') then 'personal' when d.personal_data = 'suggested' then 'to-judge' end as obstacle
  from catalogue.dataset d left join catalogue.publication p on p.tenant_id = d.tenant_id and p.dataset_id = d.id`

export async function standingsOf(scope: Work, rows: readonly StandingRow[]): Promise<DatasetStanding[]> {
  const contents = await loadContents(
    scope,
    rows.map(({ id }) => id),
  )
  const current = new Map(contents.map(({ id, ...content }) => [id, content]))
  return rows.flatMap(row => {
    const now = current.get(row.id)
    return now ? [standingOf(row, now)] : []
  })
}

function standingOf({ id, title, state, obstacle, published_on, content }: StandingRow, current: DatasetContent) {
  const online = state === 'published' ? (publicContent.safeParse(content).data ?? null) : null
  const fields = Object.keys(current) as ContentField[]
  const changes = online ? fields.filter(field => !isDeepStrictEqual(online[field], current[field])) : []
  const kept: Standing = obstacle ? 'closed' : state === 'withdrawn' ? 'withdrawn' : 'ready'
  const standing: Standing = state !== 'published' ? kept : changes.length > 0 ? 'changed' : 'online'
  const shown = state === 'published' ? published_on : null
  return { id, title, standing, obstacle, published_on: shown, changes, current, online }
}

/** Standings of these datasets, in the order of the ids. */
export async function loadStandings(scope: Work, ids: readonly string[]): Promise<DatasetStanding[]> {
  const { rows } = await sql<StandingRow>`${standingRows} where d.id = any(${[...ids]}::uuid[])`.execute(scope.db)
  const known = new Map((await standingsOf(scope, rows)).map(one => [one.id, one]))
  return ids.flatMap(id => known.get(id) ?? [])
}
