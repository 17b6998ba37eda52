import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import type { DistributionInput } from './dataset.ts'

export interface NewDistribution {
  dataset_id: string
  origin: 'person' | 'file'
  values: DistributionInput
}

/** Adds ways to reach datasets after those they have; the same address in the same format is not added twice. */
export async function writeDistributions(scope: Work, added: readonly NewDistribution[]): Promise<string[]> {
  if (added.length === 0) return []
  const existing = await db(scope)
    .selectFrom('catalogue.distribution')
    .select(['id', 'dataset_id', 'position', 'access_url', 'download_url', 'format'])
    .where(sql<boolean>`dataset_id = any (${[...new Set(added.map(one => one.dataset_id))]}::uuid[])`)
    .execute()
  const places = new Map<string, number>()
  const known = new Map<string, string>()
  const key = (dataset: string, { access_url, download_url, format }: Partial<DistributionInput>) =>
    access_url || download_url ? [dataset, access_url, download_url, format].join(' ') : null
  for (const one of existing) {
    places.set(one.dataset_id, Math.max(places.get(one.dataset_id) ?? 0, one.position + 1))
    const address = key(one.dataset_id, one)
    if (address) known.set(address, one.id)
  }
  const rows: object[] = []
  const ids = added.map(({ dataset_id, origin, values }) => {
    const address = key(dataset_id, values)
    const same = address && known.get(address)
    if (same) return same
    const id = newId()
    const position = places.get(dataset_id) ?? 0
    places.set(dataset_id, position + 1)
    if (address) known.set(address, id)
    rows.push({ link_failures: 0, ...values, tenant_id: scope.tenantId, id, dataset_id, origin, position })
    return id
  })
  for (let from = 0; from < rows.length; from += 2_000)
    await sql`
      insert into catalogue.distribution
      select * from jsonb_populate_recordset(null::catalogue.distribution, ${JSON.stringify(rows.slice(from, from + 2_000))}::jsonb)
    `.execute(scope.db)
  return ids
}
