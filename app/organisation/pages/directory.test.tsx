import { describe, expect, test } from 'vitest'
import { openHouse } from '../../../tests/support/house.ts'
import { sent } from '../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { listDirectorates } from '../list-directorates.ts'
import { saveDirectorates } from '../save-directorates.ts'
import { saveParty } from '../save-party.ts'
import { updateAuthority } from '../update-authority.ts'
import { commitmentPage } from './commitment.tsx'
import { directoratePage, newDirectoratePage } from './directorate.tsx'
import { directoratesPage } from './directorates.tsx'
import { partiesPage } from './parties.tsx'

const house = await openHouse()

describe('Directorates', () => {
  const filled = async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const directorates = [
      { name: 'Ressources humaines', aliases: ['DRH'], category_a: 3, category_b: 4, category_c: 5 },
      { name: 'Voirie', headcount: 40 },
    ]
    const [hr = '', roads = ''] = await saveDirectorates(admin, { directorates })
    return { admin, hr, roads }
  }

  test('are found by another of their names, and sorted by headcount', async () => {
    const { admin } = await filled()
    const found = await htmlOf(directoratesPage, visitFor(admin, { query: { q: 'drh' } }))
    expect(found).toContain('Ressources humaines')
    expect(found).not.toContain('Voirie</a>')
    const sorted = await htmlOf(directoratesPage, visitFor(admin, { query: { sort: 'headcount', order: 'desc' } }))
    expect(sorted.indexOf('Voirie</a>')).toBeLessThan(sorted.indexOf('Ressources humaines</a>'))
  })

  test('give a total over the public agents of the authority, not a bare number', async () => {
    const { admin } = await filled()
    await updateAuthority(admin, { type: 'commune', agents: 60 })
    expect(await htmlOf(directoratesPage, visitFor(admin))).toMatch(/52[\s\S]*60[\s\S]*Somme des effectifs/)
  })

  test('say so when the name typed is one already known', async () => {
    const { admin } = await filled()
    const { result } = await sent(newDirectoratePage, admin, { typed: { name: 'Direction de la voirie' } })
    expect(result).toMatchObject({ flash: expect.stringContaining('déjà connue sous le nom') })
    expect(await listDirectorates(admin, {})).toHaveLength(2)
  })

  test('refuse the name of another, and a removal without reason', async () => {
    const { admin, roads } = await filled()
    const params = { id: roads }
    const renamed = await sent(directoratePage, admin, { params, typed: { do: 'save', name: 'ressources humaines' } })
    expect(renamed.refused).not.toBeNull()
    const removed = await sent(directoratePage, admin, { params, typed: { do: 'archive' } })
    expect(removed.refused).toContain('champ-reason-erreur')
    expect(await listDirectorates(admin, {})).toHaveLength(2)
  })

  test('are read by an elected member without any button', async () => {
    const { admin } = await filled()
    const html = await htmlOf(directoratesPage, visitFor(house.as(admin.tenant, 'elected')))
    expect(html).toContain('Voirie')
    expect(html).not.toContain('nouvelle')
  })
})

test('An agreement that is over says so in words', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  await saveParty(admin, { name: 'Syndicat A', kind: 'syndicat', agreement_until: '2026-11-22' })
  await saveParty(admin, { name: 'Syndicat B', kind: 'syndicat', agreement_until: '2026-11-23' })
  const html = await htmlOf(partiesPage, visitFor(admin))
  expect(html.match(/class="overdue">terminée depuis le 22 novembre 2026/g)).toHaveLength(1)
  expect(html).toContain('jusqu’au 23 novembre 2026')
})

describe('The no-sanction commitment', () => {
  test('is shown in full to everybody and signed by an administrator alone', async () => {
    const home = await house.tenant()
    const [read, sign] = [house.as(home, 'agent'), house.as(home, 'admin')]
    await updateAuthority(sign, { type: 'commune' })
    const before = await htmlOf(commitmentPage, visitFor(read))
    expect(before).toContain('n’est pas encore signé')
    expect(before).not.toContain('<form')
    const typed = { signed_by: 'Ana Le Goff', role: 'directrice générale des services' }
    const { result } = await sent(commitmentPage, sign, { typed })
    expect(result).toMatchObject({ redirect: expect.stringMatching(/\/usages-declares$/) })
    const after = await htmlOf(commitmentPage, visitFor(read))
    expect(after).toContain('Signé par Ana Le Goff, directrice générale des services, le 23 novembre 2026')
    expect(after).not.toContain('/usages-declares')
  })

  test('asks who signs and in which function', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    await updateAuthority(admin, { type: 'commune' })
    const { refused } = await sent(commitmentPage, admin, { typed: { signed_by: 'Ana Le Goff' } })
    expect(refused).toContain('champ-role-erreur')
    expect(refused).toContain('value="Ana Le Goff"')
  })
})
