import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { openHouse } from '../../../tests/support/house.ts'
import { sent } from '../../../tests/support/refused.ts'
import { htmlOf, visitFor, type VisitParts } from '../../../tests/support/visit.ts'
import type { Scope } from '#kernel/scope.ts'
import { createKey } from './create-key.ts'
import { givable } from './givable.ts'
import { isKey, newKey } from './key.ts'
import { listKeys } from './list-keys.ts'
import { keysPage, revokePage } from './pages/keys.tsx'
import { newKeyPage } from './pages/new-key.tsx'
import { revokeKey } from './revoke-key.ts'

const house = await openHouse()

async function made(scope: Scope, typed: NonNullable<VisitParts['typed']>): Promise<string> {
  const { result } = await sent(newKeyPage, scope, { typed })
  return result && 'body' in result ? render(result.body) : ''
}

const keyIn = (html: string) => /gvl_[0-9A-Za-z]{46}/.exec(html)?.[0] ?? ''

test('A key made on screen is shown once, with an example to copy; no other page shows it', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const shown = await made(admin, { name: 'Export de nuit', what: 'reading', days: '90' })
  const key = keyIn(shown)
  expect(isKey(key)).toBe(true)
  expect(shown).toContain('elle ne sera plus jamais montrée')
  expect(shown).toContain('21 février 2027')
  expect(shown).toContain(`Authorization: Bearer ${key}`)
  const list = await htmlOf(keysPage, visitFor(admin))
  expect(list).toContain('Export de nuit')
  expect(list).toContain(key.slice(0, 10))
  expect(list).not.toContain(key)
})

test('Read only is what a form without a choice gives: every reading that its maker may do, no writing', async () => {
  const it = house.as(await house.tenant(), 'it')
  await made(it, { name: 'Tableau de bord' })
  const [key] = await listKeys(it, {})
  const readings = givable(it.registry, ['it']).filter(({ writes }) => !writes)
  expect(key?.permissions.toSorted()).toEqual(readings.map(({ permission }) => permission).toSorted())
  expect(key?.permissions).not.toContain('inventory.edit')
})

test('What is ticked counts when asked for, and only what its maker holds is offered, in plain words', async () => {
  const it = house.as(await house.tenant(), 'it')
  const form = await htmlOf(newKeyPage, visitFor(it))
  expect(form).toContain('Logiciels et usages')
  expect(form).toMatch(/Lecture\u202f: lister les logiciels, /)
  expect(form).toMatch(/Écriture\u202f: /)
  expect(form).not.toContain('accounts.read-audit')
  await made(it, { name: 'x', what: 'chosen', 'autorisations-inventory': ['inventory.read', 'inventory.edit'] })
  expect((await listKeys(it, {}))[0]?.permissions).toEqual(['inventory.read', 'inventory.edit'])
  expect(await htmlOf(keysPage, visitFor(it))).toContain('Logiciels et usages (lire, écrire)')
})

test('A form without a name, or with nothing ticked, comes back with what was typed', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const nameless = await sent(newKeyPage, admin, { typed: { what: 'reading', days: '365' } })
  expect(nameless.refused).toContain('Ce champ est nécessaire')
  expect(nameless.refused).toMatch(/value="365"[^>]*checked/)
  const empty = await sent(newKeyPage, admin, { typed: { name: 'Sans rien', what: 'chosen' } })
  expect(empty.refused).toContain('Cochez au moins une autorisation')
  expect(empty.refused).toContain('Sans rien')
  const forged = { name: 'x', what: 'chosen', 'autorisations-x': 'accounts.open-authority' }
  expect((await sent(newKeyPage, admin, { typed: forged })).refused).toContain('ce que vos rôles vous permettent')
  expect(await listKeys(admin, {})).toEqual([])
})

test('A key is revoked from the list, and stays in it as such', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  await createKey(admin, { name: 'Ancienne', permissions: ['plan.read'], days: '30' })
  const [key] = await listKeys(admin, {})
  expect(await htmlOf(keysPage, visitFor(admin))).toContain('Révoquer pour toujours')
  await revokePage.post?.(visitFor(admin, { params: { id: key?.id ?? '' } }))
  const list = await htmlOf(keysPage, visitFor(admin))
  expect(list).toContain('révoquée le 23 novembre 2026')
  expect(list).not.toContain('Révoquer pour toujours')
  await expect(revokeKey(admin, { id: key?.id ?? '' })).rejects.toMatchObject({ key: 'keys.no-such-key' })
})

test('Two keys have nothing in common, and none is all digits or short of signs', () => {
  const keys = Array.from({ length: 200 }, () => newKey())
  expect(new Set(keys.map(({ digest }) => digest)).size).toBe(200)
  expect(new Set(keys.flatMap(({ key }) => Array.from(key.slice(4, 44)))).size).toBe(62)
})
