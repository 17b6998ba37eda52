import { expect, test } from 'vitest'
import { openHouse } from '../../tests/support/house.ts'
import { testDay } from '../../tests/support/database.ts'
import { NotFound } from './errors.ts'
import { createTenant, findTenant, listTenants, slugFor, tenantOfHost } from './tenants.ts'

const { database } = await openHouse()
const means = { database, clock: testDay }

test.each([
  ['Saint-Étienne-du-Bois', 'saint-etienne-du-bois'],
  ['Cœur-d’Essonne', 'coeur-d-essonne'],
  ['  Ville de L’Haÿ  ', 'ville-de-l-hay'],
  ['市役所', 'collectivite'],
  ['x'.repeat(59) + ' de Bretagne', 'x'.repeat(59)],
])('The address made from « %s » is %s', (name, slug) => expect(slugFor(name)).toBe(slug))

test('Two authorities of the same name get two addresses, even opened at the same moment', async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => createTenant(means, { name: 'Saint-Denis' })))
  expect(made.map(tenant => tenant.slug).toSorted()).toEqual([
    'saint-denis',
    ...[2, 3, 4, 5, 6].map(n => `saint-denis-${n}`),
  ])
  expect(new Set(made.map(tenant => tenant.id)).size).toBe(6)
})

test('An authority is found by its address, in the hour of its own place', async () => {
  const made = await createTenant(means, { name: 'Le Lamentin', timeZone: 'America/Martinique', demo: true })
  expect(await findTenant(database, 'le-lamentin')).toEqual(made)
  expect(made).toMatchObject({ timeZone: 'America/Martinique', demo: true })
  expect(await listTenants(database)).toContainEqual(made)
})

test.each(['', 'nulle-part', "x' or 'a'='a", 'LE-LAMENTIN'])('No authority answers at the address %j', async slug => {
  await expect(findTenant(database, slug)).rejects.toThrow(NotFound)
})

test('An address that is no address is refused by the directory itself', async () => {
  await expect(createTenant(means, { name: 'X', slug: '../admin' })).rejects.toThrow('tenant_slug_check')
})

test('A host name given to an authority leads to it, and to nobody else', async () => {
  const made = await createTenant(means, { name: 'Locronan' })
  await database.pool.query('update kernel.tenant set public_host = $1 where id = $2', ['ia.locronan.example', made.id])
  expect(await tenantOfHost(database, 'ia.locronan.example')).toEqual(made)
  expect(await tenantOfHost(database, 'ia.ailleurs.example')).toBeNull()
  const taken = database.pool.query('update kernel.tenant set public_host = $1 where slug = $2', [
    'ia.locronan.example',
    'le-lamentin',
  ])
  await expect(taken).rejects.toThrow('tenant_public_host_key')
})
