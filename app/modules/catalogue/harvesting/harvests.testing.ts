import { fixedClock } from '#kernel/clock.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { beginRun } from './begin-run.ts'
import { endRun } from './end-run.ts'
import { keepPage } from './keep-page.ts'
import { blankRecord, distributionOf } from './reading/blank.ts'
import type { HarvestedDistribution, HarvestedRecord, Rejection } from './record.ts'
import { saveSource } from './save-source.ts'
import { startHarvest } from './start-harvest.ts'

/** A record as a reader of some protocol would give it. */
export function recordOf(remoteId: string, said: Partial<HarvestedRecord> = {}): HarvestedRecord {
  return { ...blankRecord, remoteId, title: `Jeu ${remoteId}`, ...said }
}

export function fileAt(downloadUrl: string, said: Partial<HarvestedDistribution> = {}): HarvestedDistribution {
  return distributionOf({ kind: 'file', downloadUrl, format: 'CSV', formatText: 'text/csv', ...said })
}

export function rejectionOf(position: number, said: Partial<Rejection> = {}): Rejection {
  return { position, remoteId: null, title: null, reason: 'not-written', detail: null, ...said }
}

export interface MadeRun {
  on?: string
  announced?: number | null
  rejections?: readonly Rejection[]
  /** The source was read to its end. */
  whole?: boolean
}

/** Short ways to harvest made-up records and to see what came of it. */
export async function openHarvests() {
  const house = await openHouse()
  const on = (tenant: Tenant, day = '2026-11-02', role: Role = 'data') =>
    house.as(tenant, role, { clock: fixedClock(`${day}T09:00:00Z`) })

  async function source(
    tenant: Tenant,
    name = 'Portail',
    said: { address?: string | null; protocol?: 'ckan' | 'csw' } = {},
  ): Promise<string> {
    const values = { name, protocol: 'csw', address: 'https://portail.example/csw', family: 'gis' } as const
    return saveSource(on(tenant), { ...values, directorate_id: null, ...said })
  }

  /** One whole run of one page; returns its id. */
  async function harvest(tenant: Tenant, source_id: string, records: readonly HarvestedRecord[], made: MadeRun = {}) {
    const { on: day = '2026-11-02', rejections = [], whole = true } = made
    const scope = on(tenant, day)
    const { run: run_id } = await startHarvest(scope, { source_id })
    await beginRun(scope, { run_id })
    const received = records.length + rejections.length
    const announced = made.announced === undefined ? received : made.announced
    const checkpoint = { next: null, file: 0, start: received, stopped: null }
    await keepPage(scope, { run_id, page: { records, rejections, received, announced, start: 0 }, checkpoint })
    await endRun(scope, { run_id, state: 'ended', whole })
    return run_id
  }

  const runOf = async (tenant: Tenant, id: string) =>
    (await house.rows(tenant, `select * from catalogue.run where id = '${id}'`))[0]
  /** Datasets by title, archived ones with their reason. */
  const titles = async (tenant: Tenant) =>
    (
      await house.rows<{ title: string; archived_reason: string | null }>(
        tenant,
        'select title, archived_reason from catalogue.dataset order by title',
      )
    ).map(({ title, archived_reason }) => (archived_reason ? `${title} (${archived_reason})` : title))
  const datasetId = async (tenant: Tenant, title: string) =>
    (await house.rows<{ id: string }>(tenant, `select id from catalogue.dataset where title = '${title}'`))[0]?.id ?? ''

  return { ...house, on, source, harvest, runOf, titles, datasetId }
}
