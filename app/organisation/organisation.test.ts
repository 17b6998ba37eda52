import { beforeAll, describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { findTenant } from '#kernel/tenants.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { archiveDirectorate } from './archive-directorate.ts'
import { hasNoInhabitants, isSmall } from './authority.ts'
import { listDirectorates } from './list-directorates.ts'
import { listParties } from './list-parties.ts'
import { onePixelPng } from '../../tests/support/picture.ts'
import { readAuthority } from './read-authority.ts'
import { readDeclarationLink } from './read-declaration-link.ts'
import { readLogo } from './read-logo.ts'
import { saveDirectorates } from './save-directorates.ts'
import { saveParty } from './save-party.ts'
import { setLogo } from './set-logo.ts'
import { setTimeZone } from './set-time-zone.ts'
import { signNoSanction } from './sign-no-sanction.ts'
import { updateAuthority } from './update-authority.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function admin() {
  const tenant = await house.tenant()
  return { tenant, scope: house.as(tenant, 'admin') }
}

describe('The authority', () => {
  test('is described bit by bit; what is not said stays as it was', async () => {
    const { scope } = await admin()
    await updateAuthority(scope, { type: 'commune', population: 1_200 })
    await updateAuthority(scope, { agents: 18, siret: '732 829 320 00074' })
    expect(await readAuthority(scope, {})).toMatchObject({
      type: 'commune',
      population: 1_200,
      agents: 18,
      siren: '732829320',
    })
  })

  test('refuses numbers and dates that do not exist, beside their fields', async () => {
    const { scope } = await admin()
    expect(await fieldsOf(updateAuthority(scope, { siren: '123456789' }))).toEqual({ siren: 'kernel.invalid-siren' })
    expect(await fieldsOf(updateAuthority(scope, { mandate_start: '2026-02-30' }))).toEqual({
      mandate_start: 'kernel.invalid-date',
    })
    expect(await fieldsOf(updateAuthority(scope, { population: -1 }))).toMatchObject({ population: 'kernel.too-small' })
  })

  test('is small under 3,500 inhabitants or under 50 public agents, and has no inhabitants when it is a syndicat', () => {
    expect(isSmall({ population: 3_499, agents: 80 })).toBe(true)
    expect(isSmall({ population: 9_000, agents: 49 })).toBe(true)
    expect(isSmall({ population: 3_500, agents: 50 })).toBe(false)
    expect(isSmall({ population: null, agents: null })).toBe(false)
    expect(hasNoInhabitants({ type: 'syndicat', population: null })).toBe(true)
    expect(hasNoInhabitants({ type: 'commune', population: null })).toBe(false)
  })

  test('is not for a directorate referent to change', async () => {
    const { tenant } = await admin()
    await expect(updateAuthority(house.as(tenant, 'referent'), { population: 3 })).rejects.toThrow(Refused)
  })

  test('counts its days in its own time zone', async () => {
    const { tenant, scope } = await admin()
    await setTimeZone(scope, { time_zone: 'Indian/Reunion' })
    expect((await findTenant(house.database, tenant.slug)).timeZone).toBe('Indian/Reunion')
    expect(await fieldsOf(setTimeZone(scope, { time_zone: 'Lune/Mer' }))).toEqual({
      time_zone: 'organisation.unknown-time-zone',
    })
  })

  test('shows a logo that is an image, and refuses what is not', async () => {
    const { scope } = await admin()
    await updateAuthority(scope, { type: 'commune' })
    await expect(readLogo(scope, {})).rejects.toThrow(NotFound)
    await setLogo(scope, { name: 'logo.png', content: onePixelPng() })
    expect(await readLogo(scope, {})).toMatchObject({ type: 'image/png', bytes: onePixelPng().byteLength })
    await expect(
      setLogo(scope, { name: 'logo.png', content: new TextEncoder().encode('<svg onload=x>') }),
    ).rejects.toThrow(Conflict)
    expect(await readLogo(scope, {})).toMatchObject({ type: 'image/png' })
  })
})

describe('Directorates', () => {
  test('written in other words are one, and a blank in a new sheet erases nothing', async () => {
    const { scope } = await admin()
    await saveDirectorates(scope, {
      directorates: [{ name: 'Direction des ressources humaines', category_a: 3, category_b: 4, category_c: 5 }],
    })
    await saveDirectorates(scope, { directorates: [{ name: 'DRH', without_pc: 2 }, { name: 'Ressources Humaines' }] })
    expect(await listDirectorates(scope, {})).toMatchObject([
      {
        name: 'Direction des ressources humaines',
        headcount: 12,
        without_pc: 2,
        aliases: ['DRH', 'Ressources Humaines'],
      },
    ])
  })

  test('leave the list with a reason, once', async () => {
    const { scope } = await admin()
    const [id = ''] = await saveDirectorates(scope, { directorates: [{ name: 'Voirie' }] })
    await archiveDirectorate(scope, { id, reason: 'fusionnée' })
    expect(await listDirectorates(scope, {})).toEqual([])
    await expect(archiveDirectorate(scope, { id, reason: 'encore' })).rejects.toThrow(NotFound)
  })

  test('of another authority are neither seen nor archived', async () => {
    const { scope } = await admin()
    const [id = ''] = await saveDirectorates(scope, { directorates: [{ name: 'Voirie' }] })
    const other = (await admin()).scope
    expect(await listDirectorates(other, {})).toEqual([])
    await expect(archiveDirectorate(other, { id, reason: 'x' })).rejects.toThrow(NotFound)
    expect(await listDirectorates(scope, {})).toHaveLength(1)
  })
})

describe('Vendors and partners', () => {
  test('are recorded once, however the company writes its name', async () => {
    const { scope } = await admin()
    const id = await saveParty(scope, { name: 'Maison Logicielle SAS', kind: 'vendor' })
    await expect(saveParty(scope, { name: 'maison logicielle', kind: 'vendor' })).rejects.toThrow(Conflict)
    await saveParty(scope, { id, name: 'Maison Logicielle', kind: 'vendor', country: 'FR' })
    expect(await listParties(scope, {})).toMatchObject([{ id, name: 'Maison Logicielle', country: 'FR' }])
  })

  test('are checked: country, address, SIRET', async () => {
    const { scope } = await admin()
    const wrong = { name: 'X', kind: 'vendor' as const, country: 'France', website: 'javascript:alert(1)', siret: '1' }
    expect(Object.keys((await fieldsOf(saveParty(scope, wrong))) as object).toSorted()).toEqual([
      'country',
      'siret',
      'website',
    ])
  })
})

describe('The no-sanction commitment', () => {
  test('is signed once, by the administration, and opens the declaration link', async () => {
    const { tenant, scope } = await admin()
    await expect(signNoSanction(scope, { signed_by: 'La maire', role: 'maire' })).rejects.toThrow(Conflict)
    await updateAuthority(scope, { type: 'commune' })
    await expect(signNoSanction(house.as(tenant, 'it'), { signed_by: 'x', role: 'y' })).rejects.toThrow(Refused)
    const { declaration_token } = await signNoSanction(scope, { signed_by: 'La maire', role: 'maire' })
    expect(await readDeclarationLink(scope, {})).toMatchObject({
      token: declaration_token,
      signed_by: 'La maire, maire',
    })
    await expect(signNoSanction(scope, { signed_by: 'x', role: 'y' })).rejects.toThrow(Conflict)
  })

  test('keeps its link from those who do not hand it out', async () => {
    const { tenant, scope } = await admin()
    await updateAuthority(scope, { type: 'commune' })
    const { declaration_token } = await signNoSanction(scope, { signed_by: 'La maire', role: 'maire' })
    const seen = JSON.stringify(await readAuthority(house.as(tenant, 'agent'), {}))
    expect(seen).not.toContain(declaration_token)
    await expect(readDeclarationLink(house.as(tenant, 'agent'), {})).rejects.toThrow(Refused)
  })
})
