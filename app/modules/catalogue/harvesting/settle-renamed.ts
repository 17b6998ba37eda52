import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { comeBack } from './come-back.ts'
import { mayBeSamePublisher } from './fingerprint.ts'
import type { HarvestedRecord } from './record.ts'
import { createDatasets, updateDataset, type DatasetOrigin } from './write-dataset.ts'

interface Run {
  id: string
  source: DatasetOrigin & { id: string }
}

/**
 * At the end of a run, gives a dataset to each record that was put aside: the one whose identifier has disappeared, when the
 * landing page or the title and publisher point at one and only one (`whole`: what was not seen is really absent), else a
 * new one. Returns how many were known under another identifier.
 */
export async function settleRenamed(scope: Work, run: Run, whole: boolean): Promise<number> {
  const pending = await remotesOf(scope, run).where('dataset_id', 'is', null).execute()
  if (pending.length === 0) return 0
  const absent = whole
    ? await remotesOf(scope, run)
        .where('dataset_id', 'is not', null)
        .where('last_run_id', '<>', run.id)
        .where(eb => eb.or([eb('gone_reason', 'is', null), eb('gone_reason', '<>', 'renamed')]))
        .execute()
    : []
  const pairs = pairsOf(pending, absent)
  const fresh = pending.filter(({ id }) => !pairs.has(id))
  const ids = await createDatasets(
    scope,
    run.source,
    fresh.map(({ content }) => content as HarvestedRecord),
  )
  const created = new Map(fresh.map(({ id }, rank) => [id, ids[rank] ?? '']))
  const written = [...ids]
  for (const remote of pending) {
    const record = remote.content as HarvestedRecord
    const former = pairs.get(remote.id)
    const dataset_id = former?.dataset_id ?? created.get(remote.id) ?? ''
    if (former) written.push(dataset_id)
    const set = { dataset_id, leads: former?.leads ?? true }
    await db(scope).updateTable('catalogue.remote').set(set).where('id', '=', remote.id).execute()
    if (!former) continue
    await comeBack(scope, former)
    const renamed = { gone_since: scope.clock.now(), gone_reason: 'renamed', leads: false }
    await db(scope).updateTable('catalogue.remote').set(renamed).where('id', '=', former.id).execute()
    if (former.leads) await updateDataset(scope, dataset_id, record)
  }
  await refreshReadiness(scope, written)
  return pairs.size
}

function remotesOf(scope: Work, run: Run) {
  return db(scope)
    .selectFrom('catalogue.remote')
    .select(['id', 'dataset_id', 'leads', 'content', 'landing_key', 'title_key', 'withdrew_at'])
    .where('source_id', '=', run.source.id)
}

type Remote = Awaited<ReturnType<ReturnType<typeof remotesOf>['execute']>>[number]

/** New record → absent one, where each is the only one to answer to the other. */
function pairsOf(pending: readonly Remote[], absent: readonly Remote[]): Map<string, Remote> {
  const [fresh, former] = [indexOf(pending), indexOf(absent)]
  const pairs = new Map<string, Remote>()
  for (const one of pending) {
    const [first, ...others] = former(one)
    if (first && others.length === 0 && fresh(first).length === 1) pairs.set(one.id, first)
  }
  return pairs
}

/** Finds, among these, those with the landing page or with the title and publisher of another. */
function indexOf(remotes: readonly Remote[]) {
  const pages = Map.groupBy(remotes, ({ landing_key }) => landing_key)
  const titles = Map.groupBy(remotes, ({ title_key }) => title_key)
  return (other: Remote): Remote[] => {
    const samePage = other.landing_key === null ? [] : (pages.get(other.landing_key) ?? [])
    const sameTitle = other.title_key === null ? [] : (titles.get(other.title_key) ?? [])
    const alike = sameTitle.filter(one => mayBeSamePublisher(publisherOf(one), publisherOf(other)))
    return [...new Set([...samePage, ...alike])]
  }
}

function publisherOf({ content }: Remote): string | null {
  return (content as HarvestedRecord).publisher
}
