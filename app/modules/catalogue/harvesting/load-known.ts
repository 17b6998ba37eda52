import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { fingerprintOf, keysOf, mayBeSamePublisher } from './fingerprint.ts'
import type { HarvestedRecord } from './record.ts'

const columns = [
  'id',
  'remote_id',
  'dataset_id',
  'leads',
  'fingerprint',
  'last_run_id',
  'gone_since',
  'withdrew_at',
] as const

export interface Known {
  id: string
  remote_id: string
  dataset_id: string | null
  leads: boolean
  fingerprint: string
  last_run_id: string
  gone_since: Date | null
  withdrew_at: Date | null
}

export interface KnownRecords {
  byId: ReadonlyMap<string, Known>
  fingerprints: ReadonlyMap<HarvestedRecord, string>
  /** A record not seen yet in this run has its landing page, or its title and publisher. */
  mayBeRenamed(record: HarvestedRecord): boolean
}

/** What is already known of these records, read once for all of them. */
export async function loadKnown(
  scope: Work,
  run: { id: string; source: { id: string } },
  records: readonly HarvestedRecord[],
): Promise<KnownRecords> {
  const of = (source_id: string) => db(scope).selectFrom('catalogue.remote').where('source_id', '=', source_id)
  const ids = records.map(({ remoteId }) => remoteId.replaceAll('\0', ''))
  const rows = await of(run.source.id).select(columns).where(sql<boolean>`remote_id = any (${ids}::text[])`).execute()
  const byId = new Map(rows.map(row => [row.remote_id, row]))
  const fresh = records.filter(({ remoteId }) => !byId.has(remoteId)).map(keysOf)
  const pages = fresh.flatMap(({ landing_key }) => landing_key ?? [])
  const titles = fresh.flatMap(({ title_key }) => title_key ?? [])
  const unseen =
    fresh.length > 0
      ? await of(run.source.id)
          .select(['landing_key', 'title_key'])
          .select(sql<string | null>`content ->> 'publisher'`.as('publisher'))
          .where('last_run_id', '<>', run.id)
          .where('dataset_id', 'is not', null)
          .where(sql<boolean>`(landing_key = any (${pages}::text[]) or title_key = any (${titles}::text[]))`)
          .execute()
      : []
  return {
    byId,
    fingerprints: new Map(records.map(record => [record, fingerprintOf(record)])),
    mayBeRenamed(record) {
      const keys = keysOf(record)
      return unseen.some(
        ({ landing_key, title_key, publisher }) =>
          (keys.landing_key !== null && landing_key === keys.landing_key) ||
          (keys.title_key !== null && title_key === keys.title_key && mayBeSamePublisher(record.publisher, publisher)),
      )
    },
  }
}
