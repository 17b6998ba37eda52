import type { Database } from '#kernel/database.ts'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import type { DatasetTable, DistributionTable, Tables } from '#modules/catalogue/tables.ts'
import type { Insertable } from 'kysely'

/** Datasets as the register holds them: rows put there directly, so that what reads them is tried alone. Returns its id. */
export async function addDataset(
  database: Database,
  tenant: Tenant,
  more: Partial<Insertable<DatasetTable>> = {},
  ways: readonly Partial<Insertable<DistributionTable>>[] = [
    { kind: 'file', title: 'Fichier CSV', download_url: 'https://donnees.example.fr/piscines.csv', format: 'CSV' },
  ],
): Promise<string> {
  const id = newId()
  await database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    const tables = db.withTables<Tables>()
    const known = { tenant_id: tenant.id, id, family: 'open-data', origin: 'person', created_at: new Date() }
    const said = { title: 'Piscines publiques', access_level: 'open', description: 'Bassins, horaires et accès.' }
    await tables
      .insertInto('catalogue.dataset')
      .values({ ...known, ...said, ...more })
      .execute()
    for (const [position, way] of ways.entries())
      await tables
        .insertInto('catalogue.distribution')
        .values({ tenant_id: tenant.id, id: newId(), dataset_id: id, position, origin: 'person', kind: 'file', ...way })
        .execute()
  })
  return id
}

/** Changes a dataset as the register would. */
export async function changeDataset(
  database: Database,
  tenant: Tenant,
  id: string,
  values: Partial<Insertable<DatasetTable>>,
): Promise<void> {
  await database.transaction({ tenantId: tenant.id, writable: true }, async db => {
    await db.withTables<Tables>().updateTable('catalogue.dataset').set(values).where('id', '=', id).execute()
  })
}
