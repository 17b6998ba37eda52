import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { isolated } from './isolated.ts'
import type { HarvestedDistribution } from './record.ts'

/**
 * Makes the harvested ways to reach a dataset those of the source. One whose address is still there keeps its row, hence its
 * last link check; those that people added or corrected are not touched, nor said a second time.
 */
export async function writeDistributions(
  scope: Work,
  dataset_id: string,
  wanted: readonly HarvestedDistribution[],
): Promise<void> {
  const known = await db(scope)
    .selectFrom('catalogue.distribution')
    .select(['id', 'origin', ...harvestedFields])
    .where('dataset_id', '=', dataset_id)
    .orderBy('position')
    .execute()
  const left = Map.groupBy(
    known.filter(({ origin }) => origin === 'harvest'),
    placeOf,
  )
  const own = new Set(known.filter(({ origin }) => origin !== 'harvest').map(placeOf))
  const created = []
  for (const [position, one] of wanted.entries()) {
    const row = rowOf(one, position)
    const before = left.get(placeOf(row))?.shift()
    if (!before && own.has(placeOf(row))) continue
    if (!before) created.push({ ...row, dataset_id })
    else if (harvestedFields.some(name => before[name] !== row[name]))
      await db(scope).updateTable('catalogue.distribution').set(row).where('id', '=', before.id).execute()
  }
  await addDistributions(scope, created)
  for (const { id } of [...left.values()].flat()) {
    // One that something else refers to, such as the profile of its file, stays and says so by its dead link.
    await isolated(scope, async () => {
      await db(scope).deleteFrom('catalogue.distribution').where('id', '=', id).execute()
    })
  }
}

/** PostgreSQL takes 65,535 values in one statement: rows have thirty at most. */
export const rowsAtOnce = 2_000

export async function addDistributions(
  scope: Work,
  rows: readonly (ReturnType<typeof rowOf> & { dataset_id: string })[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += rowsAtOnce) {
    const slice = rows.slice(from, from + rowsAtOnce)
    const written = slice.map(row => ({ ...row, tenant_id: scope.tenantId, id: newId(), origin: 'harvest' }))
    await db(scope).insertInto('catalogue.distribution').values(written).execute()
  }
}

export function rowOf(one: HarvestedDistribution, position: number) {
  return {
    position,
    kind: one.kind,
    title: one.title,
    access_url: one.accessUrl,
    download_url: one.downloadUrl,
    format: one.format,
    format_text: one.formatText,
    media_type: one.mediaType,
    byte_size: one.byteSize,
    checksum: one.checksum,
    modified_on: one.modifiedOn,
    licence: one.licence,
    licence_text: one.licenceText,
  }
}

const harvestedFields = [
  'position',
  'kind',
  'title',
  'access_url',
  'download_url',
  'format',
  'format_text',
  'media_type',
  'byte_size',
  'checksum',
  'modified_on',
  'licence',
  'licence_text',
] as const satisfies readonly (keyof ReturnType<typeof rowOf>)[]

function placeOf(row: { access_url: string | null; download_url: string | null; title: string | null }): string {
  return row.download_url ?? row.access_url ?? row.title ?? ''
}
