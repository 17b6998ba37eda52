import { describe, expect, test } from 'vitest'
import { archiveDirectorate } from '#organisation/archive-directorate.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { openGovernance } from '../governance.testing.ts'
import { editHolder } from './edit-holder.ts'
import { endHolder } from './end-holder.ts'
import { listHolders } from './list-holders.ts'
import { nameHolder } from './name-holder.ts'
import { readHolder } from './read-holder.ts'
import { readHolderAct } from './read-holder-act.ts'
import { readRoles } from './read-roles.ts'
import { holdersOf, isNeeded, roleOf, seatsOf } from './role.ts'

const { house, authority, partner, agreement } = await openGovernance()
const act = { name: 'arrete.pdf', content: new TextEncoder().encode('%PDF-1.7 arrêté') }

describe('Roles', () => {
  test('are needed from the size that the data file says; an unknown size excuses nothing', () => {
    const chief = roleOf('chief-data')
    if (!chief) throw new Error('no such role')
    expect(isNeeded(chief, { population: 19_999, agents: 900 })).toBe(false)
    expect(isNeeded(chief, { population: 20_000, agents: 350 })).toBe(true)
    expect(isNeeded(chief, { population: null, agents: null })).toBe(true)
    expect(isNeeded(chief, { population: null, agents: 349 })).toBe(false)
  })

  test('are seats once for the authority and once in each directorate; a small authority has one for all', () => {
    const directorates = [{ id: 'a' }, { id: 'b' }]
    const leads = (size: { population: number; agents: number }) =>
      seatsOf(size, directorates).filter(({ role }) => role.code === 'data-referent')
    expect(leads({ population: 41_239, agents: 900 }).map(({ directorate_id }) => directorate_id)).toEqual(['a', 'b'])
    const [one, ...others] = leads({ population: 800, agents: 9 })
    expect([one?.directorate_id, others]).toEqual([null, []])
    // Whoever is named for one of its services fills the only seat.
    expect(one && holdersOf(one, [{ role: 'data-referent', directorate_id: 'a' }])).toHaveLength(1)
  })

  test('are named with an act, shown with their gaps, and counted', async () => {
    const { tenant, data, roads } = await authority()
    const before = await readRoles(data, {})
    expect([before.recorded, before.data.filled]).toEqual([false, 0])
    const id = await nameHolder(data, {
      role: 'data-referent',
      holder: 'Cheffe de projet voirie',
      directorate_id: roads,
      named_on: '2026-03-02',
      file: act,
    })
    await nameHolder(data, { role: 'dpo', holder: 'Déléguée', named_on: '2026-01-05' })
    const { data: counted, onDuty } = await readRoles(data, {})
    expect(counted).toEqual({ filled: 2, seats: before.data.seats })
    expect(onDuty.map(({ holder, directorate }) => [holder, directorate])).toEqual([
      ['Cheffe de projet voirie', 'Voirie'],
      ['Déléguée', null],
    ])
    expect((await readHolderAct(data, { id })).content).toEqual(Buffer.from(act.content))
    const elsewhere = house.as(await house.tenant(), 'data')
    await expect(readHolder(elsewhere, { id })).rejects.toMatchObject({ key: 'kernel.not-found' })
    expect(await listHolders(elsewhere, {})).toEqual([])
    await expect(
      nameHolder(house.as(tenant, 'referent'), { role: 'dpo', holder: 'x', named_on: '2026-01-05' }),
    ).rejects.toMatchObject({ key: 'kernel.refused' })
  })

  test('refuse a role that is not in the list, a partner left out, a directorate where there is none, and strangers', async () => {
    const { data, roads } = await authority()
    const named = { holder: 'x', named_on: '2026-03-02' }
    expect(await fieldsOf(nameHolder(data, { ...named, role: 'king' }))).toEqual({ role: 'governance.no-such-role' })
    expect(await fieldsOf(nameHolder(data, { ...named, role: 'custodian' }))).toEqual({
      party_id: 'governance.party-needed',
    })
    expect(await fieldsOf(nameHolder(data, { ...named, role: 'dpo', directorate_id: roads }))).toEqual({
      directorate_id: 'governance.no-directorate-here',
    })
    const stranger = '0190f3a0-0000-7000-8000-000000000000'
    expect(await fieldsOf(nameHolder(data, { ...named, role: 'dpo', party_id: stranger }))).toEqual({
      party_id: 'governance.no-party',
    })
    await archiveDirectorate(house.as(data.tenant, 'admin'), { id: roads, reason: 'fusion' })
    expect(await fieldsOf(nameHolder(data, { ...named, role: 'steward', directorate_id: roads }))).toEqual({
      directorate_id: 'governance.no-directorate',
    })
  })

  test('end with a reason: the seat is a gap again, the past stays and no longer changes', async () => {
    const { data } = await authority()
    const values = { role: 'dpo', holder: 'Déléguée', named_on: '2026-01-05' }
    const id = await nameHolder(data, values)
    await editHolder(data, { id, ...values, deputy: 'Juriste', file: act })
    expect((await readHolder(data, { id })).holder).toMatchObject({ deputy: 'Juriste', state: 'living' })
    const reason = 'Mutation'
    expect(await fieldsOf(endHolder(data, { id, ended_on: '2025-12-31', reason }))).toEqual({
      ended_on: 'governance.ended-too-soon',
    })
    await endHolder(data, { id, ended_on: '2026-11-01', reason })
    expect((await readRoles(data, {})).onDuty).toEqual([])
    expect(await listHolders(data, { state: 'ended', search: 'DELEGUEE' })).toMatchObject([{ ended_reason: reason }])
    await expect(editHolder(data, { id, ...values })).rejects.toMatchObject({ key: 'kernel.not-found' })
    await expect(endHolder(data, { id, ended_on: '2026-11-02', reason })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })

  test('of an EPCI count only while an agreement in force binds it', async () => {
    const { tenant, data } = await authority(900, 12)
    const party_id = await partner(tenant, 'Val-de-Brume', 'epci')
    await nameHolder(data, { role: 'data-referent', holder: 'Référente de l’EPCI', party_id, named_on: '2026-01-05' })
    const state = async () => (await listHolders(data, {}))[0]?.state
    expect(await state()).toBe('unbound')
    await agreement(tenant, [party_id])
    expect(await state()).toBe('living')
  })
})
