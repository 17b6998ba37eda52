import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { datasetTitles } from '#modules/catalogue/public.ts'

export interface Delivery {
  id: string
  contract_id: string
  contract: string
  topic: string
  what: string
  received_on: string
  dataset_id: string | null
  /** Title of the dataset of the catalogue, if it is still there. */
  dataset: string | null
  file_id: string | null
  recorded_by: string
}

/** What contracts promised and was handed over, the newest first. */
export async function loadDeliveries(
  scope: Work,
  where: { contract_id?: string; id?: string } = {},
): Promise<Delivery[]> {
  const { rows } = await sql<Omit<Delivery, 'dataset'>>`
    select d.id, d.contract_id, c.reference || ' ' || c.object as contract, d.topic, d.what, d.received_on::text, d.dataset_id,
      d.file_id, d.recorded_by
    from procurement.delivery d join procurement.contract c on c.tenant_id = d.tenant_id and c.id = d.contract_id
    where d.archived_at is null
      and (${where.contract_id ?? null}::uuid is null or d.contract_id = ${where.contract_id ?? null})
      and (${where.id ?? null}::uuid is null or d.id = ${where.id ?? null})
    order by d.received_on desc, d.id
  `.execute(scope.db)
  const titles = await datasetTitles(scope, { ids: rows.flatMap(({ dataset_id }) => dataset_id ?? []) })
  return rows.map(row => ({ ...row, dataset: titles.find(({ id }) => id === row.dataset_id)?.title ?? null }))
}
