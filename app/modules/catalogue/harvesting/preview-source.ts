import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'
import { db } from '../tables.ts'
import { columnsOf, unedited, type HarvestedColumn } from './columns.ts'
import { fingerprintOf } from './fingerprint.ts'
import { openSample } from './open-sample.ts'
import { sayProblem } from './problems.ts'
import { protocols } from './protocol.ts'
import type { HarvestedRecord, Rejection } from './record.ts'
import { sourceInput } from './source.ts'

export const sampleSize = 20

/** What one record would become, in the order of the source. */
export interface PreviewedRecord {
  position: number
  title: string | null
  remote_id: string | null
  outcome: 'create' | 'update' | 'unchanged' | 'service' | 'reject'
  /** Columns that would change. */
  changes: HarvestedColumn[]
  distributions: number
  doubts: readonly string[]
  reason: string | null
  detail: string | null
}

/** A dry run of twenty records: what would be created, updated, rejected. Nothing is written. */
export const previewSource = query({
  name: 'catalogue.preview-source',
  summary: { fr: 'Essayer une source sans rien écrire', en: 'Try a source without writing anything' },
  needs: 'catalogue.harvest',
  input: z.object({
    /** A source already written down, whose datasets are compared; absent = a new one. */
    source_id: fields.id.optional(),
    protocol: z.enum(protocols),
    address: sourceInput.shape.address.default(null),
    options: sourceInput.shape.options,
    files: z
      .array(z.object({ name: fields.line(255), content: fields.content }))
      .max(200)
      .default([]),
  }),
  secret: ['files'],
  async run(scope, { source_id, ...asked }) {
    const records: PreviewedRecord[] = []
    const counts = { announced: null as number | null, received: 0 }
    let problem: Text | null = null
    try {
      for await (const page of openSample(scope, asked, sampleSize)) {
        counts.announced = page.announced ?? counts.announced
        counts.received += page.received
        records.push(...(await previewRecords(scope, source_id, page.records)), ...page.rejections.map(asRejected))
      }
    } catch (error) {
      problem = sayProblem(error, scope.registry)
      if (!problem) throw error
    }
    return { ...counts, problem, records: records.toSorted((a, b) => a.position - b.position).slice(0, sampleSize) }
  },
})

export type Preview = Awaited<ReturnType<typeof previewSource>>

async function previewRecords(
  scope: Work,
  source_id: string | undefined,
  placed: readonly (readonly [HarvestedRecord, number])[],
): Promise<PreviewedRecord[]> {
  const known = source_id
    ? await knownOf(
        scope,
        source_id,
        placed.map(([{ remoteId }]) => remoteId),
      )
    : new Map()
  return placed.map(([record, position]) => {
    const { remoteId, title, distributions, doubts, isService } = record
    const said = { position, title, remote_id: remoteId, distributions: distributions.length, doubts }
    const nothing = { changes: [], reason: null, detail: null }
    if (isService) return { ...said, ...nothing, outcome: 'service' }
    const before = known.get(remoteId)
    if (!before) return { ...said, ...nothing, outcome: 'create' }
    if (before.fingerprint === fingerprintOf(record)) return { ...said, ...nothing, outcome: 'unchanged' }
    const columns = Object.entries(unedited(columnsOf(record), before.edited))
    const changed = columns.filter(([name, value]) => JSON.stringify(before.dataset[name]) !== JSON.stringify(value))
    return { ...said, ...nothing, outcome: 'update', changes: changed.map(([name]) => name as HarvestedColumn) }
  })
}

async function knownOf(scope: Work, source_id: string, ids: readonly string[]) {
  const source = await db(scope)
    .selectFrom('catalogue.source')
    .select('id')
    .where('id', '=', source_id)
    .executeTakeFirst()
  if (!source) throw new NotFound('kernel.not-found')
  const rows = await db(scope)
    .selectFrom('catalogue.remote as r')
    .innerJoin('catalogue.dataset as d', 'd.id', 'r.dataset_id')
    .selectAll('d')
    .select(['r.remote_id', 'r.fingerprint'])
    .where('r.source_id', '=', source_id)
    .where('r.remote_id', 'in', ['', ...ids.map(id => id.replaceAll('\0', ''))])
    .execute()
  return new Map(
    rows.map(({ remote_id, fingerprint, ...dataset }) => [
      remote_id,
      { fingerprint, edited: dataset.edited, dataset: dataset as Readonly<Record<string, unknown>> },
    ]),
  )
}

function asRejected({ position, title, remoteId, reason, detail }: Rejection): PreviewedRecord {
  const nothing = { changes: [], distributions: 0, doubts: [] }
  return { ...nothing, position, title, remote_id: remoteId, outcome: 'reject', reason, detail }
}
