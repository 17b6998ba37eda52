import { fixedClock } from '#kernel/clock.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { saveDatasets } from '../datasets/save-datasets.ts'

export const day = '2026-11-02'

/** A house whose scopes are dated, and datasets in a few words. */
export async function openNeeds() {
  const house = await openHouse()
  const on = (tenant: Tenant, date = day, role: Role = 'admin', directorates: readonly string[] = []): Scope =>
    house.as(tenant, role, { clock: fixedClock(`${date}T11:00:00Z`), directorates })
  return { ...house, on }
}

type Dataset = Parameters<typeof saveDatasets>[1]['datasets'][number]

/** An open, fresh dataset, unless said otherwise. */
export async function dataset(scope: Scope, title: string, said: Partial<Dataset> = {}): Promise<string> {
  const usual = { access_level: 'open', frequency: 'MONTHLY', modified_on: '2026-10-20', licence: 'LO-2.0' } as const
  const [id = ''] = await saveDatasets(scope, { datasets: [{ title, family: 'open-data', ...usual, ...said }] })
  return id
}
