import { expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import { createTenant } from '#kernel/tenants.ts'
import { openHouse } from './house.testing.ts'
import { joinAsAdmin, openAuthority } from './open-authority.ts'

const house = await openHouse()
const { clock, database, means, rolesOf, settle } = house
const { userId: id } = await settle(await house.tenant(), 'exploitante@syndicat.example', ['agent'])
const operator = { id, name: 'Exploitante', email: 'exploitante@syndicat.example', operator: true }

test('An operator opens authorities and administers each; the address of a second of the same name differs', async () => {
  const first = await openAuthority(means, operator, { name: 'Commune de Kerlann' })
  const second = await openAuthority(means, operator, { name: 'Commune de Kerlann' })
  expect([first.slug, second.slug]).toEqual(['commune-de-kerlann', 'commune-de-kerlann-2'])
  expect(await rolesOf(second, id)).toEqual(['admin'])
})

test('An operator cannot slip into an authority that has its own members', async () => {
  const home = await house.tenant()
  await settle(home, 'maire@ville.example', ['admin'])
  await expect(joinAsAdmin(means, home, operator)).rejects.toMatchObject({ key: 'accounts.already-administered' })
  expect(await rolesOf(home, id)).toBeNull()
})

test('An operator enters the demonstration as often as they like, and nobody else does', async () => {
  const demo = await createTenant({ database, clock }, { name: 'Val-de-Brume', demo: true })
  await settle(demo, 'personnage@val-de-brume.example', ['admin'])
  await joinAsAdmin(means, demo, operator)
  await joinAsAdmin(means, demo, operator)
  expect(await rolesOf(demo, id)).toEqual(['admin'])
  const stranger = { ...operator, operator: false }
  await expect(joinAsAdmin(means, demo, stranger)).rejects.toThrow(Refused)
})
