import { expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { archiveDirectorate } from '#organisation/archive-directorate.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { archiveApplication } from './archive-application.ts'
import { readLinks } from './read-links.ts'
import { recordImposed } from './record-imposed.ts'
import { saveApplications } from './save-applications.ts'
import { saveSystem } from './save-system.ts'

const house = await openHouse()

test('living records are read with what ties them; what was archived is not, and a neighbour sees nothing', async () => {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const [roads = '', closed = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Voirie' }, { name: 'Fermée' }],
  })
  const [maps = '', old = ''] = await saveApplications(admin, {
    applications: [
      { name: 'Cartes', vendor: 'Géo', directorate_ids: [roads, closed], hosting: 'own', hosting_country: 'FR' },
      { name: 'Ancien', vendor: 'Parti' },
    ],
  })
  await saveSystem(admin, { name: 'Tri', kind: 'ai', origin: 'chosen', application_id: maps })
  await recordImposed(admin, {
    events: [{ title: 'Résumé', how: 'update', what_it_does: 'Résume', application_id: maps }],
  })
  await archiveApplication(admin, { id: old, reason: 'remplacé' })
  await archiveDirectorate(admin, { id: closed, reason: 'fusion' })

  const links = await readLinks(house.as(tenant, 'elected'), {})
  expect(links.applications).toMatchObject([{ id: maps, name: 'Cartes', hosting: 'own', hosting_country: 'FR' }])
  expect(links.systems).toMatchObject([{ name: 'Tri', application_id: maps }])
  expect(links.imposed).toMatchObject([{ name: 'Résumé', application_id: maps, decision: null }])
  expect(links.directorates).toEqual([{ id: roads, name: 'Voirie' }])
  expect(links.vendors.map(({ name }) => name)).toEqual(['Géo'])

  const neighbour = house.as(await house.tenant(), 'admin')
  expect(Object.values(await readLinks(neighbour, {})).flat()).toEqual([])
  await expect(readLinks(house.as(tenant, 'agent'), {})).rejects.toThrow(Refused)
})
