import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'

export const reuseKinds = ['application', 'ai-system', 'report', 'publication', 'dataset'] as const

export interface Reuse {
  id: string
  dataset_id: string
  dataset: string
  kind: (typeof reuseKinds)[number]
  title: string
  directorate_id: string | null
  directorate: string | null
  party_id: string | null
  party: string | null
  system_id: string | null
  application_id: string | null
  url: string | null
  since: string | null
  /** By another directorate than that of the dataset, or by a partner. */
  crosses: boolean
}

/** Living reuses of living datasets, by title. */
export async function loadReuses(scope: Work, only: { id?: string; dataset_id?: string; system_id?: string } = {}) {
  const same = (column: string, value: string | undefined) =>
    value === undefined ? sql`true` : sql`${sql.ref(`r.${column}`)} = ${value}::uuid`
  const { rows } = await sql<Reuse>`
    select r.id, r.dataset_id, d.title as dataset, r.kind, r.title, r.directorate_id, o.name as directorate, r.party_id,
      p.name as party, r.system_id, r.application_id, r.url, r.since::text,
      (r.party_id is not null or coalesce(r.directorate_id <> d.directorate_id, false)) as crosses
    from catalogue.reuse r join catalogue.dataset d on d.tenant_id = r.tenant_id and d.id = r.dataset_id
      left join organisation.directorate o on o.tenant_id = r.tenant_id and o.id = r.directorate_id
      left join organisation.party p on p.tenant_id = r.tenant_id and p.id = r.party_id
    where r.archived_at is null and d.archived_at is null and ${same('id', only.id)}
      and ${same('dataset_id', only.dataset_id)} and ${same('system_id', only.system_id)}
    order by lower(r.title), r.id
  `.execute(scope.db)
  return rows
}

export async function theReuse(scope: Work, id: string): Promise<Reuse> {
  const [reuse] = await loadReuses(scope, { id })
  if (!reuse) throw new NotFound('kernel.not-found')
  return reuse
}
