import { describe, expect, test } from 'vitest'
import { Conflict, Invalid, NotFound, Refused } from '#kernel/errors.ts'
import { fixedClock, today } from '#kernel/clock.ts'
import { findTenant } from '#kernel/tenants.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { onePixelPng } from '../../tests/support/picture.ts'
import { readAuthority } from './read-authority.ts'
import { readDeclarationLink } from './read-declaration-link.ts'
import { readLogo } from './read-logo.ts'
import { setLogo } from './set-logo.ts'
import { setTimeZone } from './set-time-zone.ts'
import { signNoSanction } from './sign-no-sanction.ts'
import { updateAuthority } from './update-authority.ts'

const house = await openHouse()
const png = { name: 'logo.png', content: onePixelPng() }

describe('The identity of the authority', () => {
  test('is unknown at first, then what was written, field by field', async () => {
    const home = await house.tenant()
    expect(await readAuthority(house.as(home, 'agent'), {})).toMatchObject({ type: 'autre', population: null })
    await updateAuthority(house.as(home, 'hr'), { type: 'commune', population: 12_000 })
    await updateAuthority(house.as(home, 'admin'), { agents: 240 })
    expect(await readAuthority(house.as(home, 'agent'), {})).toMatchObject({
      type: 'commune',
      population: 12_000,
      agents: 240,
    })
    expect(await house.count(home, 'organisation.authority')).toBe(1)
  })

  test('gets its SIREN from its SIRET', async () => {
    const home = await house.tenant()
    await updateAuthority(house.as(home, 'admin'), { siret: '200 034 528 00014' })
    expect(await readAuthority(house.as(home, 'dpo'), {})).toMatchObject({
      siret: '20003452800014',
      siren: '200034528',
    })
  })

  test('leaves its audit line and its history; saving nothing changes nothing', async () => {
    const home = await house.tenant()
    await updateAuthority(house.as(home, 'admin'), { population: 900 })
    await updateAuthority(house.as(home, 'admin'), { population: 950 })
    await updateAuthority(house.as(home, 'admin'), {})
    const changes = await house.changes(home)
    expect(changes.map(one => [one.before?.population ?? null, one.after?.population])).toEqual([
      [null, 900],
      [900, 950],
    ])
    const lines = await house.audit(home)
    expect(lines.map(line => line.operation)).toEqual(Array(3).fill('organisation.update-authority'))
    expect(lines.map(line => line.id)).toContain(changes[1]?.operation_id)
  })

  test('is refused field by field', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const wrong = {
      siren: '123456789',
      population: -3,
      mandate_start: '2026-02-30',
      budget_vote: '1er avril',
      type: 'ville',
    }
    expect(await fieldsOf(updateAuthority(admin, wrong as never))).toEqual({
      siren: 'kernel.invalid-siren',
      population: 'kernel.too-small',
      mandate_start: 'kernel.invalid-date',
      budget_vote: 'organisation.day-and-month',
      type: 'kernel.invalid-value',
    })
  })

  test.each(['it', 'dpo', 'referent', 'agent', 'elected', 'visitor'] as const)('is not changed by %s', async role => {
    const home = await house.tenant()
    await expect(updateAuthority(house.as(home, role), { population: 1 })).rejects.toThrow(Refused)
    expect(await house.count(home, 'organisation.authority')).toBe(0)
  })

  test('is not read by a visitor', async () => {
    await expect(readAuthority(house.as(await house.tenant(), 'visitor'), {})).rejects.toThrow(Refused)
  })

  test('of one authority is neither read nor changed from another', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await updateAuthority(house.as(home, 'admin'), { population: 12_000 })
    await updateAuthority(house.as(other, 'admin'), { population: 5 })
    expect(await readAuthority(house.as(home, 'admin'), {})).toMatchObject({ population: 12_000 })
    expect(await readAuthority(house.as(other, 'admin'), {})).toMatchObject({ population: 5 })
  })

  test('written first by eight people at once is one identity', async () => {
    const home = await house.tenant()
    await Promise.allSettled(
      Array.from({ length: 8 }, (_, i) => updateAuthority(house.as(home, 'admin'), { population: i })),
    )
    expect(await house.count(home, 'organisation.authority')).toBe(1)
  })
})

describe('The logo', () => {
  test('comes back as it was sent, and is replaced by the next', async () => {
    const home = await house.tenant()
    await updateAuthority(house.as(home, 'admin'), { type: 'commune' })
    await expect(readLogo(house.as(home, 'agent'), {})).rejects.toThrow(NotFound)
    await setLogo(house.as(home, 'hr'), png)
    const next = { name: 'b.png', content: onePixelPng('next') }
    await setLogo(house.as(home, 'admin'), next)
    const logo = await readLogo(house.as(home, 'agent'), {})
    expect([logo.type, [...logo.content]]).toEqual(['image/png', [...next.content]])
    expect((await house.audit(home)).at(-1)).toMatchObject({
      operation: 'organisation.set-logo',
      input: { content: `${next.content.byteLength} bytes` },
    })
    expect((await house.changes(home)).at(-1)).toMatchObject({ table_name: 'organisation.authority' })
  })

  test.each([
    ['a drawing that could carry a script', new TextEncoder().encode('<svg onload="x()"/>')],
    ['a page named logo.png', new TextEncoder().encode('<html>')],
    ['half a megabyte', new Uint8Array([...png.content, ...new Uint8Array(500_000)])],
    ['nothing', new Uint8Array()],
  ])('is not %s', async (_, content) => {
    const home = await house.tenant()
    await updateAuthority(house.as(home, 'admin'), { type: 'commune' })
    await expect(setLogo(house.as(home, 'admin'), { name: 'logo.png', content })).rejects.toMatchObject({
      key: 'organisation.logo-not-accepted',
    })
    expect(await house.count(home, 'kernel.file')).toBe(0)
  })

  test('waits for the authority to be described, and for somebody who may change it', async () => {
    const home = await house.tenant()
    await expect(setLogo(house.as(home, 'admin'), png)).rejects.toMatchObject({ key: 'organisation.describe-first' })
    await expect(setLogo(house.as(home, 'communication'), png)).rejects.toThrow(Refused)
    await expect(setLogo(house.as(home, 'admin'), { name: 'x', content: 'text' } as never)).rejects.toThrow(Invalid)
  })

  test('of one authority is not another’s', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    for (const tenant of [home, other]) await updateAuthority(house.as(tenant, 'admin'), { type: 'commune' })
    await setLogo(house.as(home, 'admin'), png)
    await expect(readLogo(house.as(other, 'admin'), {})).rejects.toThrow(NotFound)
  })
})

describe('The time zone', () => {
  test('moves the authority’s days and no other’s', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await setTimeZone(house.as(home, 'admin'), { time_zone: 'America/Cayenne' })
    const clock = fixedClock('2026-11-24T01:00:00Z')
    expect(today({ clock, tenant: await findTenant(house.database, home.slug) })).toBe('2026-11-23')
    expect(today({ clock, tenant: await findTenant(house.database, other.slug) })).toBe('2026-11-24')
    expect((await house.audit(home)).map(line => line.operation)).toEqual(['organisation.set-time-zone'])
  })

  test('must exist and is set by those who may', async () => {
    const home = await house.tenant()
    expect(await fieldsOf(setTimeZone(house.as(home, 'admin'), { time_zone: 'Europe/Lutèce' }))).toEqual({
      time_zone: 'organisation.unknown-time-zone',
    })
    await expect(setTimeZone(house.as(home, 'it'), { time_zone: 'Europe/Paris' })).rejects.toThrow(Refused)
  })
})

describe('The commitment not to sanction', () => {
  const signature = { signed_by: 'Anne Le Goff', role: 'directrice générale' }

  test('once signed gives the declaration link, dated and named', async () => {
    const home = await house.tenant()
    await updateAuthority(house.as(home, 'admin'), { type: 'commune' })
    expect(await readDeclarationLink(house.as(home, 'admin'), {})).toMatchObject({ token: null, signed_on: null })
    const { declaration_token } = await signNoSanction(house.as(home, 'admin'), signature)
    expect(declaration_token).toMatch(/^[\w-]{16}$/)
    expect(await readDeclarationLink(house.as(home, 'referent'), {})).toEqual({
      token: declaration_token,
      signed_on: '2026-11-23',
      signed_by: 'Anne Le Goff, directrice générale',
    })
    expect((await house.audit(home)).at(-1)?.operation).toBe('organisation.sign-no-sanction')
  })

  test('keeps its secret from those who only read the identity, and from the audit log', async () => {
    const home = await house.tenant()
    await updateAuthority(house.as(home, 'admin'), { type: 'commune' })
    const { declaration_token } = await signNoSanction(house.as(home, 'admin'), signature)
    const seen = [await readAuthority(house.as(home, 'agent'), {}), await updateAuthority(house.as(home, 'hr'), {})]
    expect(JSON.stringify([seen, await house.audit(home)])).not.toContain(declaration_token)
    await expect(readDeclarationLink(house.as(home, 'agent'), {})).rejects.toThrow(Refused)
  })

  test('is signed once, by an administrator, after the authority was described', async () => {
    const home = await house.tenant()
    await expect(signNoSanction(house.as(home, 'admin'), signature)).rejects.toThrow(Conflict)
    await updateAuthority(house.as(home, 'admin'), { type: 'commune' })
    await expect(signNoSanction(house.as(home, 'ai-lead'), signature)).rejects.toThrow(Refused)
    await signNoSanction(house.as(home, 'admin'), signature)
    await expect(signNoSanction(house.as(home, 'admin'), signature)).rejects.toMatchObject({
      key: 'organisation.already-signed',
    })
  })

  test('asks who signs and as what, and gives each authority its own link', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    expect(await fieldsOf(signNoSanction(house.as(home, 'admin'), { signed_by: ' ', role: '' }))).toEqual({
      signed_by: 'kernel.required',
      role: 'kernel.required',
    })
    for (const tenant of [home, other]) await updateAuthority(house.as(tenant, 'admin'), { type: 'commune' })
    const first = await signNoSanction(house.as(home, 'admin'), signature)
    expect(await readDeclarationLink(house.as(other, 'admin'), {})).toMatchObject({ token: null })
    expect((await signNoSanction(house.as(other, 'admin'), signature)).declaration_token).not.toBe(
      first.declaration_token,
    )
  })
})
