import { expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { editDatasets } from './edit-datasets.ts'
import { measure } from './measure.ts'
import { indicators } from './indicators.ts'
import { saveDatasets } from './save-datasets.ts'

const house = await openHouse()

async function figures(scope: ReturnType<typeof house.as>) {
  const { tenant } = scope
  if (!tenant) throw new Error('a tenant is needed')
  const found = await house.database.transaction({ tenantId: tenant.id, writable: false }, db =>
    measure({ ...scope, tenant, db, tenantId: tenant.id, reach: 'all', operationId: '' } satisfies Work),
  )
  expect(found.map(({ id }) => id)).toEqual(indicators.map(({ id }) => id))
  return Object.fromEntries(
    found.map(({ id, numerator, denominator, value }) => [id.slice(10), [numerator, denominator, value]]),
  )
}

test('An empty catalogue is no data, whatever the directorates', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  await saveDirectorates(admin, { directorates: [{ name: 'Voirie' }] })
  const found = await figures(admin)
  expect(found).toMatchObject({ datasets: [null, null, null], 'directorates-covered': [null, 1, null] })
  expect(found['median-usability']).toEqual([null, null, null])
})

test('Figures count living datasets, directorates and owners; describing data is not correcting it', async () => {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const [roads = ''] = await saveDirectorates(admin, { directorates: [{ name: 'Voirie' }, { name: 'Eau' }] })
  const [a = '', b = ''] = await saveDatasets(admin, {
    datasets: [
      { title: 'Nids-de-poule', family: 'business', directorate_id: roads, owner: 'Chef', modified_on: '2026-01-01' },
      { title: 'Parkings', family: 'open-data', modified_on: '2026-01-01' },
      { title: 'Feux', family: 'gis', directorate_id: roads },
    ],
  })
  const before = await figures(admin)
  expect(before).toMatchObject({
    datasets: [3, null, 3],
    'internal-business-datasets': [1, 3, 1],
    'directorates-covered': [1, 2, 0.5],
    'datasets-with-owner': [1, 3, 1 / 3],
    'datasets-corrected-or-produced-within-12-months': [0, 3, 0],
  })
  expect(before['median-usability']?.[2]).toBeGreaterThan(0)
  await saveDatasets(admin, { datasets: [a, b].map(id => ({ id, modified_on: '2026-11-01' })) })
  await editDatasets(admin, { ids: [b], owner: 'Chef' })
  const name = 'datasets-corrected-or-produced-within-12-months'
  expect((await figures(admin))[name]).toEqual([1, 3, 1])
  expect((await figures(house.as(home, 'admin', { clock: fixedClock('2027-12-01T09:00:00Z') })))[name]).toEqual([
    0, 3, 0,
  ])
})
