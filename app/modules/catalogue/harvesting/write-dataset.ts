import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { columnsOf, unedited } from './columns.ts'
import type { HarvestedRecord } from './record.ts'
import { addDistributions, rowOf, rowsAtOnce, writeDistributions } from './write-distributions.ts'

export interface DatasetOrigin {
  family: string
  directorate_id: string | null
}

/** Datasets that nobody knew here, all of them or none; returns their ids in the order of the records. */
export async function createDatasets(
  scope: Work,
  origin: DatasetOrigin,
  records: readonly HarvestedRecord[],
): Promise<string[]> {
  if (records.length === 0) return []
  const created = records.map(record => ({ id: newId(), record }))
  const common = { tenant_id: scope.tenantId, family: origin.family, directorate_id: origin.directorate_id }
  for (let from = 0; from < created.length; from += rowsAtOnce)
    await db(scope)
      .insertInto('catalogue.dataset')
      .values(
        created.slice(from, from + rowsAtOnce).map(({ id, record }) => ({
          ...columnsOf(record),
          ...common,
          id,
          origin: 'harvest',
          created_at: scope.clock.now(),
        })),
      )
      .execute()
  await addDistributions(
    scope,
    created.flatMap(({ id, record }) =>
      record.distributions.map((one, position) => ({ ...rowOf(one, position), dataset_id: id })),
    ),
  )
  return created.map(({ id }) => id)
}

/** What the source says now, but for what people have set here. */
export async function updateDataset(scope: Work, id: string, record: HarvestedRecord): Promise<void> {
  const { edited } = await db(scope)
    .selectFrom('catalogue.dataset')
    .select('edited')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const written = unedited(columnsOf(record), edited)
  if (Object.keys(written).length > 0)
    await db(scope).updateTable('catalogue.dataset').set(written).where('id', '=', id).execute()
  await writeDistributions(scope, id, record.distributions)
}
