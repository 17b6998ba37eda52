import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { columnsOf, harvestedColumns, type HarvestedColumn } from './columns.ts'
import { carryEvidence, gravest } from './merge-evidence.ts'
import type { HarvestedRecord } from './record.ts'

const read = (scope: Work, id: string) =>
  db(scope).selectFrom('catalogue.dataset').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
type Dataset = Awaited<ReturnType<typeof read>>

/** Columns that people fill and no source knows. */
const ownColumns = ['directorate_id', 'owner', 'legal_basis'] as const

/**
 * Makes one dataset of two. What people have set in either is kept, in the one that stays first; blanks are filled from the
 * other; its addresses, what its files hold and what sources say of it follow; the other leaves the register and leads to it.
 */
export async function mergeDatasets(scope: Work, kept_id: string, other_id: string): Promise<void> {
  const [kept, other] = [await read(scope, kept_id), await read(scope, other_id)]
  // One of them left the register since the pair was proposed: both would be lost.
  if (kept.archived_at || other.archived_at) throw new NotFound('kernel.not-found')
  const harvested = await isHarvested(scope, kept_id)
  // What somebody wrote down by hand was set by a person, whether or not it says so.
  const own = harvested ? kept.edited : [...new Set([...kept.edited, ...filled(kept)])]
  const taken = takenFrom(kept, other, own)
  await db(scope)
    .updateTable('catalogue.dataset')
    .set({
      ...taken.values,
      ...gravest(kept, other),
      edited: [...new Set([...own, ...taken.edited])],
      // From now on a source writes it too: what people change must be marked as theirs.
      ...(other.origin === 'harvest' && { origin: 'harvest' }),
    })
    .where('id', '=', kept_id)
    .execute()
  await moveDistributions(scope, kept_id, other_id)
  await carryEvidence(scope, kept_id, other_id)
  await db(scope)
    .updateTable('catalogue.remote')
    .set(harvested ? { dataset_id: kept_id, leads: false } : { dataset_id: kept_id })
    .where('dataset_id', '=', other_id)
    .execute()
  await db(scope)
    .updateTable('catalogue.dataset')
    .set({ archived_at: scope.clock.now(), archived_reason: `Réuni avec «\u202f${kept.title}\u202f»` })
    .where('id', '=', other_id)
    .where('archived_at', 'is', null)
    .execute()
}

function isHarvested(scope: Work, dataset_id: string): Promise<boolean> {
  const found = db(scope).selectFrom('catalogue.remote').select('id').where('dataset_id', '=', dataset_id).limit(1)
  return found.executeTakeFirst().then(Boolean)
}

function filled(dataset: Dataset): HarvestedColumn[] {
  return harvestedColumns.filter(name => !isBlank(dataset[name]) && dataset[name] !== 'unknown')
}

function takenFrom(kept: Dataset, other: Dataset, own: readonly string[]) {
  const columns = [...harvestedColumns, ...ownColumns]
  const edited = columns.filter(name => other.edited.includes(name) && !own.includes(name))
  const blank = columns.filter(name => !own.includes(name) && isBlank(kept[name]) && !isBlank(other[name]))
  const values = Object.fromEntries([...new Set([...edited, ...blank])].map(name => [name, other[name]]))
  return { values, edited }
}

function isBlank(value: unknown): boolean {
  return value === null || value === '' || (Array.isArray(value) && value.length === 0)
}

/** Addresses that the first does not have; those that came by hand or as files always follow. */
async function moveDistributions(scope: Work, kept_id: string, other_id: string): Promise<void> {
  const of = (dataset_id: string) =>
    db(scope)
      .selectFrom('catalogue.distribution')
      .select(['id', 'origin', 'access_url', 'download_url'])
      .where('dataset_id', '=', dataset_id)
      .orderBy('position')
      .execute()
  const here = await of(kept_id)
  const known = new Set(here.map(({ download_url, access_url }) => download_url ?? access_url))
  const moving = (await of(other_id)).filter(
    ({ origin, download_url, access_url }) => origin !== 'harvest' || !known.has(download_url ?? access_url),
  )
  for (const [rank, { id }] of moving.entries())
    await db(scope)
      .updateTable('catalogue.distribution')
      .set({ dataset_id: kept_id, position: here.length + rank })
      .where('id', '=', id)
      .execute()
}

/** A column of the dataset as the source says it. */
export function valueAtSource(content: unknown, column: HarvestedColumn): unknown {
  return columnsOf(content as HarvestedRecord)[column]
}
