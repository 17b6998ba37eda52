import { beforeAll, expect, test } from 'vitest'
import { findTenant } from '#kernel/tenants.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { renameAuthority } from './rename-authority.ts'
import { saveDirectorates } from './save-directorates.ts'
import { saveParty } from './save-party.ts'
import { search } from './search.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

test('Directorates and vendors are found by any of their names, without accents, where the reader may go', async () => {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  const [id = ''] = await saveDirectorates(admin, { directorates: [{ name: 'Médiathèques', aliases: ['DLP'] }] })
  await saveParty(admin, { name: 'Ciril Group', kind: 'vendor' })
  expect(await search(admin, 'mediatheque')).toMatchObject([
    { label: 'Médiathèques', path: `/organisation/directions/${id}` },
  ])
  expect(await search(admin, 'dlp')).toHaveLength(1)
  expect((await search(house.as(tenant, 'elected'), 'ciril')).map(({ path }) => path)).toEqual([
    '/organisation/partenaires?q=Ciril%20Group',
  ])
  expect(await search(admin, '--')).toEqual([])
  expect(await search(house.as(await house.tenant(), 'admin'), 'ciril')).toEqual([])
})

test('A renamed authority keeps its address', async () => {
  const tenant = await house.tenant()
  await renameAuthority(house.as(tenant, 'admin'), { name: ' Communauté du Val ' })
  expect(await findTenant(house.database, tenant.slug)).toMatchObject({ id: tenant.id, name: 'Communauté du Val' })
  expect(await fieldsOf(renameAuthority(house.as(tenant, 'admin'), { name: '' }))).toEqual({ name: 'kernel.required' })
})
