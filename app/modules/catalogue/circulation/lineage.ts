import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

interface Edge {
  id: string
  dataset_id: string
  dataset: string
  from_dataset_id: string | null
  from_dataset: string | null
  from_application_id: string | null
  how: string | null
}

export interface Source {
  /** Of the tie, not of what it leads to. */
  id: string
  dataset_id: string | null
  application_id: string | null
  title: string | null
  how: string | null
  /** The same way, one step further. */
  next: Source[]
}

/** Steps followed each way: beyond, one opens the next dataset. */
const furthest = 5

/** What this dataset comes from, and what comes from it, step by step; archived datasets are left out. */
export async function loadLineage(scope: Work, dataset_id: string): Promise<{ from: Source[]; to: Source[] }> {
  const { rows } = await sql<Edge>`
    with recursive up (id, step) as (
      select ${dataset_id}::uuid, 0 union
      select l.from_dataset_id, up.step + 1 from up join catalogue.lineage l on l.dataset_id = up.id
      where l.from_dataset_id is not null and up.step < ${furthest}
    ), down (id, step) as (
      select ${dataset_id}::uuid, 0 union
      select l.dataset_id, down.step + 1 from down join catalogue.lineage l on l.from_dataset_id = down.id
      where down.step < ${furthest}
    )
    select l.id, l.dataset_id, d.title as dataset, l.from_dataset_id, f.title as from_dataset, l.from_application_id, l.how
    from catalogue.lineage l join catalogue.dataset d on d.tenant_id = l.tenant_id and d.id = l.dataset_id
      left join catalogue.dataset f on f.tenant_id = l.tenant_id and f.id = l.from_dataset_id
    where d.archived_at is null and f.archived_at is null
      and (l.dataset_id in (select id from up) or l.from_dataset_id in (select id from down))
    order by lower(coalesce(f.title, '')), lower(d.title), l.id
  `.execute(scope.db)
  // Shown once each: all the ways through a dense graph are more than a page, or a memory, can hold.
  const opened = new Set<string>()
  const opens = (way: string, id: string) => !opened.has(`${way} ${id}`) && Boolean(opened.add(`${way} ${id}`))
  const from = (id: string, steps: number): Source[] =>
    rows
      .filter(edge => steps > 0 && edge.dataset_id === id)
      .map(edge => ({
        id: edge.id,
        dataset_id: edge.from_dataset_id,
        application_id: edge.from_application_id,
        title: edge.from_dataset,
        how: edge.how,
        next: edge.from_dataset_id && opens('from', edge.from_dataset_id) ? from(edge.from_dataset_id, steps - 1) : [],
      }))
  const to = (id: string, steps: number): Source[] =>
    rows
      .filter(edge => steps > 0 && edge.from_dataset_id === id)
      .map(edge => ({
        id: edge.id,
        dataset_id: edge.dataset_id,
        application_id: null,
        title: edge.dataset,
        how: edge.how,
        next: opens('to', edge.dataset_id) ? to(edge.dataset_id, steps - 1) : [],
      }))
  return { from: from(dataset_id, furthest), to: to(dataset_id, furthest) }
}

/** Whether one comes from the other, however far: a tie the other way would turn in circles. */
export async function comesFrom(scope: Work, dataset_id: string, origin: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`
    with recursive up (id) as (
      select ${dataset_id}::uuid union
      select l.from_dataset_id from up join catalogue.lineage l on l.dataset_id = up.id where l.from_dataset_id is not null
    ) select exists (select from up where id = ${origin}::uuid) as found
  `.execute(scope.db)
  return rows[0]?.found ?? false
}
