import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { plainWords } from '#kernel/texts.ts'
import { db } from '../tables.ts'
import { landingKey, mayBeSamePublisher } from './fingerprint.ts'

interface Pair {
  fresh: string
  known: string
  why: 'same-id' | 'same-page' | 'same-title'
}

/** More datasets than this behind one address, or one title of one publisher: it is that of none of them in particular. */
const mostAlike = 3
/** Who publishes, without accents, capitals or signs, as `plainWords` has it. */
const said = sql`trim(regexp_replace(lower(public.unaccent(content ->> 'publisher')), '[^a-z0-9]+', ' ', 'g'))`

/** Proposes to merge what a run discovered with what was already described here; a pair already decided is left alone. */
export async function proposeTwins(scope: Work, run: { id: string; source_id: string }): Promise<void> {
  const pairs = [...(await betweenSources(scope, run)), ...(await withOwnDatasets(scope, run))]
  const rows = pairs.map(({ fresh, known, why }) => ({
    tenant_id: scope.tenantId,
    id: newId(),
    kept_id: known,
    other_id: fresh,
    why,
    created_at: scope.clock.now(),
  }))
  for (let from = 0; from < rows.length; from += 1_000)
    await db(scope)
      .insertInto('catalogue.merge_proposal')
      .values(rows.slice(from, from + 1_000))
      .onConflict(conflict => conflict.doNothing())
      .execute()
}

/** Datasets new in this run that another source, or the same one before under another identifier, describes too. */
async function betweenSources(scope: Work, run: { id: string; source_id: string }): Promise<Pair[]> {
  const { rows } = await sql<Pair & { mine: string | null; theirs: string | null }>`
    with fresh as (
      select dataset_id, remote_id, landing_key, title_key, content ->> 'publisher' as publisher, ${said} as said from catalogue.remote
      where source_id = ${run.source_id} and first_run_id = ${run.id} and dataset_id is not null and leads
    ), others as (
      select r.dataset_id, r.remote_id, r.landing_key, r.title_key, r.content ->> 'publisher' as publisher, ${said} as said
      from catalogue.remote r join catalogue.dataset d on d.id = r.dataset_id and d.archived_at is null
      where r.source_id <> ${run.source_id} or r.last_run_id <> ${run.id}
    ), pages as (
      select landing_key from catalogue.remote where landing_key is not null
      group by landing_key having count(distinct dataset_id) <= ${mostAlike}
    ), titles as (
      select title_key, ${said} as said from catalogue.remote where title_key is not null
      group by 1, 2 having count(distinct dataset_id) <= ${mostAlike}
    )
    select f.dataset_id as fresh, o.dataset_id as known, 'same-id' as why, null as mine, null as theirs
    from fresh f join others o on o.remote_id = f.remote_id and o.dataset_id <> f.dataset_id and length(f.remote_id) >= 8
    union all
    select f.dataset_id, o.dataset_id, 'same-page', null, null
    from fresh f join others o on o.landing_key = f.landing_key and o.dataset_id <> f.dataset_id
    join pages p on p.landing_key = f.landing_key
    union all
    select f.dataset_id, o.dataset_id, 'same-title', f.publisher, o.publisher
    from fresh f join others o on o.title_key = f.title_key and o.dataset_id <> f.dataset_id
      and (f.said is null or o.said is null or f.said = o.said)
    join titles t on t.title_key = f.title_key and t.said is not distinct from f.said
    join titles u on u.title_key = o.title_key and u.said is not distinct from o.said
  `.execute(scope.db)
  return rows.filter(({ mine, theirs }) => mayBeSamePublisher(mine, theirs))
}

/** Datasets new in this run that somebody had written down, or brought with a file. */
async function withOwnDatasets(scope: Work, run: { id: string; source_id: string }): Promise<Pair[]> {
  const own = await db(scope)
    .selectFrom('catalogue.dataset as d')
    .select(['d.id', 'd.title', 'd.publisher', 'd.landing_page'])
    .where('d.archived_at', 'is', null)
    .where(eb =>
      eb.not(eb.exists(eb.selectFrom('catalogue.remote as r').select('r.id').whereRef('r.dataset_id', '=', 'd.id'))),
    )
    .execute()
  if (own.length === 0) return []
  const titles = Map.groupBy(own, ({ title }) => plainWords(title))
  const pages = Map.groupBy(own, ({ landing_page }) => landing_page && landingKey(landing_page))
  const fresh = await db(scope)
    .selectFrom('catalogue.remote')
    .select(['dataset_id', 'landing_key', 'title_key'])
    .select(sql<string | null>`content ->> 'publisher'`.as('publisher'))
    .where('source_id', '=', run.source_id)
    .where('first_run_id', '=', run.id)
    .where('dataset_id', 'is not', null)
    .execute()
  return fresh.flatMap(({ dataset_id, landing_key, title_key, publisher }) => {
    if (!dataset_id) return []
    const samePage = few(landing_key ? pages.get(landing_key) : [])
    const sameTitle = few(title_key ? titles.get(title_key) : []).filter(other =>
      mayBeSamePublisher(other.publisher, publisher),
    )
    const pair = (why: Pair['why']) => (other: { id: string }) => ({ fresh: dataset_id, known: other.id, why })
    return [...samePage.map(pair('same-page')), ...sameTitle.map(pair('same-title'))]
  })
}

const few = <T>(alike: readonly T[] | undefined): readonly T[] => (alike && alike.length <= mostAlike ? alike : [])
