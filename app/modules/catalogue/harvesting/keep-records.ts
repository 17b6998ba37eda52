import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { comeBack } from './come-back.ts'
import { keysOf } from './fingerprint.ts'
import { isolated } from './isolated.ts'
import { loadKnown, type Known, type KnownRecords } from './load-known.ts'
import { positioned } from './positioned.ts'
import type { HarvestedRecord, Rejection } from './record.ts'
import { createDatasets, updateDataset, type DatasetOrigin } from './write-dataset.ts'
import { rowsAtOnce } from './write-distributions.ts'

interface Harvest {
  id: string
  source: DatasetOrigin & { id: string }
}

interface Found {
  start: number
  records: readonly HarvestedRecord[]
  rejections: readonly Rejection[]
}

/**
 * Writes what a page holds. Each record stands alone: one that the database refuses is a rejection among the others. What is
 * unchanged is not written again, and a rejected record that was known before is still there at the source.
 */
export async function keepRecords(scope: Work, run: Harvest, { start, records, rejections }: Found) {
  const known = await loadKnown(scope, run, records)
  const tally = { created: 0, changed: 0, unchanged: 0, rejected: 0, services: 0, returned: 0 }
  const rejected = [...rejections]
  const seen = new Set<string>()
  const here = new Set<string>()
  const written: string[] = []
  const fresh: Placed[] = []
  const reject = ([{ remoteId, title }, position]: Placed, reason: string) =>
    rejected.push({ position, remoteId, title, reason, detail: null })
  for (const placed of positioned(records, rejections, start)) {
    const [record] = placed
    const remote = known.byId.get(record.remoteId)
    if (here.has(record.remoteId) || remote?.last_run_id === run.id) {
      reject(placed, 'seen-twice')
      continue
    }
    here.add(record.remoteId)
    if (record.isService) {
      tally.services++
      continue
    }
    if (!remote) {
      fresh.push(placed)
      continue
    }
    seen.add(remote.id)
    if (remote.fingerprint === known.fingerprints.get(record)) tally.unchanged++
    else if (await isolated(scope, () => rewrite(scope, run, known, record, remote))) reject(placed, 'not-written')
    else {
      tally.changed++
      if (remote.dataset_id && remote.leads) written.push(remote.dataset_id)
    }
    if (remote.gone_since) {
      await comeBack(scope, remote)
      if (remote.dataset_id) written.push(remote.dataset_id)
      tally.returned++
    }
  }
  for (const one of await writeFresh(scope, run, known, fresh)) {
    if (one.refused) reject(one.placed, 'not-written')
    else tally.created++
    if (one.dataset) written.push(one.dataset)
  }
  await refreshReadiness(scope, written)
  await markSeen(scope, run, [...seen], rejected)
  await noteRejections(scope, run, rejected)
  return { ...tally, rejected: rejected.length }
}

type Placed = readonly [record: HarvestedRecord, position: number]

function sayingOf(scope: Work, run: Harvest, known: KnownRecords, record: HarvestedRecord) {
  return {
    ...keysOf(record),
    content: JSON.stringify(record),
    fingerprint: known.fingerprints.get(record) ?? '',
    last_run_id: run.id,
    seen_at: scope.clock.now(),
  }
}

async function rewrite(
  scope: Work,
  run: Harvest,
  known: KnownRecords,
  record: HarvestedRecord,
  remote: Known,
): Promise<void> {
  const said = sayingOf(scope, run, known, record)
  await db(scope).updateTable('catalogue.remote').set(said).where('id', '=', remote.id).execute()
  if (remote.dataset_id && remote.leads) await updateDataset(scope, remote.dataset_id, record)
}

interface WrittenRecord {
  placed: Placed
  refused: boolean
  /** Null for one that waits for the end of the run. */
  dataset: string | null
}

/** New records, all together; when the database refuses one of them, each by itself. */
async function writeFresh(
  scope: Work,
  run: Harvest,
  known: KnownRecords,
  fresh: readonly Placed[],
): Promise<WrittenRecord[]> {
  if (fresh.length === 0) return []
  let datasets: (string | null)[] = []
  const error = await isolated(scope, async () => {
    datasets = await insertFresh(scope, run, known, fresh)
  })
  if (!error) return fresh.map((placed, rank) => ({ placed, refused: false, dataset: datasets[rank] ?? null }))
  const [only] = fresh
  if (fresh.length === 1 && only) return [{ placed: only, refused: true, dataset: null }]
  const written: WrittenRecord[] = []
  for (const one of fresh) written.push(...(await writeFresh(scope, run, known, [one])))
  return written
}

async function insertFresh(
  scope: Work,
  run: Harvest,
  known: KnownRecords,
  fresh: readonly Placed[],
): Promise<(string | null)[]> {
  // It may be a dataset whose identifier changed: what became of the old one is known at the end of the run.
  const waiting = fresh.map(([record]) => known.mayBeRenamed(record))
  const created = await createDatasets(
    scope,
    run.source,
    fresh.flatMap(([record], rank) => (waiting[rank] ? [] : [record])),
  )
  const datasets = waiting.map(waits => (waits ? null : (created.shift() ?? null)))
  const rows = fresh.map(([record], rank) => ({
    ...sayingOf(scope, run, known, record),
    tenant_id: scope.tenantId,
    id: newId(),
    source_id: run.source.id,
    remote_id: record.remoteId,
    dataset_id: datasets[rank] ?? null,
    first_run_id: run.id,
  }))
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db(scope)
      .insertInto('catalogue.remote')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
  return datasets
}

async function markSeen(scope: Work, run: Harvest, ids: string[], rejected: readonly Rejection[]): Promise<void> {
  const names = rejected.flatMap(({ remoteId }) => remoteId?.replaceAll('\0', '') ?? [])
  const mark = () => db(scope).updateTable('catalogue.remote').set({ last_run_id: run.id, seen_at: scope.clock.now() })
  if (ids.length > 0) await mark().where(sql<boolean>`id = any (${ids}::uuid[])`).execute()
  if (names.length > 0)
    await mark()
      .where('source_id', '=', run.source.id)
      .where(sql<boolean>`remote_id = any (${names}::text[])`)
      .execute()
}

async function noteRejections(scope: Work, run: Harvest, rejected: readonly Rejection[]): Promise<void> {
  if (rejected.length === 0) return
  const rows = rejected.map(({ remoteId, title, detail, position, reason }) => ({
    tenant_id: scope.tenantId,
    id: newId(),
    run_id: run.id,
    source_id: run.source.id,
    position,
    reason,
    remote_id: readable(remoteId, 500),
    title: readable(title, 500),
    detail: readable(detail, 2_000),
  }))
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    await db(scope)
      .insertInto('catalogue.rejection')
      .values(rows.slice(from, from + rowsAtOnce))
      .execute()
}

/** What was refused for its characters must not have its refusal refused. */
function readable(text: string | null, longest: number): string | null {
  return text === null ? null : text.replaceAll('\0', '').toWellFormed().slice(0, longest)
}
