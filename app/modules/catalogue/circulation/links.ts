import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export const linkStates = ['alive', 'dead', 'moved', 'unsure'] as const

export interface Link {
  id: string
  dataset_id: string
  dataset: string
  directorate: string | null
  title: string | null
  url: string
  state: (typeof linkStates)[number] | null
  status: number | null
  problem: string | null
  checked_at: Date | null
  /** When it went into this state, as its history says. */
  since: Date | null
}

/** The address that is asked: that of the data itself, if there is one. */
export const linkAddress = sql<string>`coalesce(f.download_url, f.access_url)`

/** Addresses of living datasets that are in one of these states; of one dataset, all of them. */
export async function loadLinks(
  scope: Work,
  { dataset_id, states }: { dataset_id?: string; states?: readonly string[] },
): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select f.id, f.dataset_id, d.title as dataset, o.name as directorate, f.title, ${linkAddress} as url,
      f.link_state as state, f.link_status as status, f.link_problem as problem, f.link_checked_at as checked_at,
      (select max(c.at) from kernel.change c where c.table_name = 'catalogue.distribution' and c.row_id = f.id
        and c.after ->> 'link_state' = f.link_state
        and c.before ->> 'link_state' is distinct from c.after ->> 'link_state') as since
    from catalogue.distribution f join catalogue.dataset d on d.tenant_id = f.tenant_id and d.id = f.dataset_id
      left join organisation.directorate o on o.tenant_id = d.tenant_id and o.id = d.directorate_id
    where d.archived_at is null and ${linkAddress} is not null
      and (${dataset_id ?? null}::uuid is null or f.dataset_id = ${dataset_id ?? null}::uuid)
      and (${states ? [...states] : null}::text[] is null or f.link_state = any (${states ? [...states] : null}::text[]))
    order by lower(d.title), f.position, f.id limit 2000
  `.execute(scope.db)
  return rows
}
