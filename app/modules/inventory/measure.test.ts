import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { addDays, fixedClock } from '#kernel/clock.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import { query } from '#kernel/operation.ts'
import type { Tenant } from '#kernel/scope.ts'
import { archiveDirectorate } from '#organisation/archive-directorate.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { fieldsOf, openHouse } from '../../../tests/support/house.ts'
import { archiveApplication } from './archive-application.ts'
import { assessApplications } from './assess-applications.ts'
import { decideImposed } from './decide-imposed.ts'
import { measure } from './measure.ts'
import { recordImposed } from './record-imposed.ts'
import { saveApplications } from './save-applications.ts'
import { saveSystem } from './save-system.ts'

const house = await openHouse()
const measured = query({
  name: 'demo.measure',
  summary: { fr: 'x', en: 'x' },
  needs: 'inventory.read',
  input: z.object({}),
  run: measure,
})
async function figures(tenant: Tenant) {
  const list = await measured(house.as(tenant, 'elected'), {})
  return (id: string) => {
    const one = list.find(indicator => indicator.id === `inventory.${id}`)
    return one ? [one.numerator, one.denominator] : null
  }
}

describe('The inventory', () => {
  test('counts what stands in the register, not what left it', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const ids = await saveApplications(admin, { applications: ['A', 'B', 'C', 'D'].map(name => ({ name })) })
    const [a = '', b = '', c = ''] = ids
    await assessApplications(admin, { ids: [a, b], assessment: 'no-ai' })
    await assessApplications(admin, { ids: [c], assessment: 'unknown' })
    expect((await figures(home))('assessed-for-ai')).toEqual([2, 4])
    await archiveApplication(admin, { id: a, reason: 'x' })
    expect((await figures(home))('assessed-for-ai')).toEqual([1, 3])
  })

  test('counts a list as complete once it holds what the authority said it had', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    await saveApplications(admin, { applications: [{ name: 'A' }] })
    expect((await figures(home))('complete-list')).toEqual([null, null])
    await updateAuthority(admin, { complete_list_applications: 2 })
    expect((await figures(home))('complete-list')).toEqual([1, 2])
  })

  test('counts directorates that exist, each once', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const [one = '', two = '', gone = ''] = await saveDirectorates(admin, {
      directorates: [{ name: 'Culture' }, { name: 'Voirie' }, { name: 'Ancienne' }],
    })
    await saveApplications(admin, {
      applications: [
        { name: 'A', directorate_ids: [one, gone] },
        { name: 'B', directorate_ids: [one] },
      ],
    })
    await archiveDirectorate(admin, { id: gone, reason: 'x' })
    expect((await figures(home))('directorates-covered')).toEqual([1, 2])
    expect(two).not.toBe('')
  })

  test('dates what was recorded by the day of the authority, not that of London', async () => {
    const home = await house.tenant()
    const there = { ...home, timeZone: 'Pacific/Noumea' }
    const evening = { clock: fixedClock('2026-11-23T20:00:00Z') }
    const admin = house.as(there, 'admin', evening)
    await saveApplications(admin, { applications: [{ name: 'A' }] })
    await saveSystem(admin, { name: 'B', kind: 'ai', origin: 'chosen' })
    const dates = new Map((await measured(admin, {})).map(({ id, newestEvidence }) => [id, newestEvidence]))
    expect([dates.get('inventory.applications'), dates.get('inventory.ai-systems')]).toEqual(
      Array(2).fill('2026-11-24'),
    )
  })

  test('never counts a review that is still to come', async () => {
    const home = await house.tenant()
    const later = saveApplications(house.as(home, 'admin'), {
      applications: [{ name: 'A', reviewed_on: '2031-01-01' }],
    })
    await later.catch(() => undefined)
    expect((await figures(home))('reviewed-within-12-months')?.[0]).toBe(0)
  })

  test('counts AI systems only as AI, with an owner and a purpose or without', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const system = { origin: 'chosen' as const, owner: 'DSI', purpose: 'Trier' }
    await saveSystem(admin, { ...system, name: 'A', kind: 'ai' })
    await saveSystem(admin, { ...system, name: 'B', kind: 'ai', owner: null })
    await saveSystem(admin, { ...system, name: 'C', kind: 'rules' })
    await saveSystem(admin, { ...system, name: 'D', kind: 'ai', status: 'retired' })
    const read = await figures(home)
    expect(read('systems-with-owner-and-purpose')).toEqual([1, 2])
    expect(read('rule-based-algorithms')?.[0]).toBe(1)
  })

  test('counts as in time a decision before activation or within ninety days of the notice, to the day', async () => {
    const home = await house.tenant()
    const admin = house.as(home, 'admin')
    const decided_on = '2026-11-20'
    const event = { title: 'X', how: 'update' as const, what_it_does: 'Résume' }
    const dates = [
      { activation_on: decided_on },
      { activation_on: addDays(decided_on, -1) },
      { notice_on: addDays(decided_on, -90) },
      { notice_on: addDays(decided_on, -91) },
      {},
    ]
    const ids = await recordImposed(admin, { events: dates.map(date => ({ ...event, ...date })) })
    for (const id of ids)
      await decideImposed(admin, { id, decision: 'refuse', decision_reason: 'x', decided_by: 'x', decided_on })
    expect((await figures(home))('imposed-decided-in-time')).toEqual([2, 5])
  })

  test('counts nothing of another authority', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await saveApplications(house.as(other, 'admin'), { applications: [{ name: 'A' }] })
    expect((await figures(home))('applications')).toEqual([null, null])
    expect((await figures(home))('assessed-for-ai')).toEqual([0, 0])
  })
})

describe('References of the register', () => {
  test('to another authority’s rows do not exist', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const admin = house.as(home, 'admin')
    const [application_id = ''] = await saveApplications(house.as(other, 'admin'), { applications: [{ name: 'A' }] })
    const event = { title: 'X', how: 'update' as const, what_it_does: 'x', application_id }
    await expect(recordImposed(admin, { events: [event] })).rejects.toThrow(NotFound)
    const system = { name: 'X', kind: 'ai' as const, origin: 'chosen' as const }
    await expect(saveSystem(admin, { ...system, application_id })).rejects.toThrow(NotFound)
    await expect(assessApplications(admin, { ids: [application_id], assessment: 'no-ai' })).rejects.toThrow()
    expect(await house.count(home, 'inventory.imposed')).toBe(0)
  })

  test('to directorates that the authority does not have are refused', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    const [theirs = ''] = await saveDirectorates(house.as(other, 'admin'), { directorates: [{ name: 'Voirie' }] })
    const forged = saveApplications(house.as(home, 'admin'), {
      applications: [{ name: 'A', directorate_ids: [theirs] }],
    })
    await expect(forged).rejects.toThrow()
  })

  test('and figures that cannot be are refused by line and field', async () => {
    const admin = house.as(await house.tenant(), 'admin')
    const wrong = {
      name: '',
      users: -1,
      hosting: 'moon',
      hosting_country: 'France',
      reviewed_on: '2026-02-30',
      directorate_ids: ['x'],
    }
    expect(await fieldsOf(saveApplications(admin, { applications: [{ name: 'A' }, wrong as never] }))).toEqual({
      'applications.1.name': 'kernel.required',
      'applications.1.users': 'kernel.too-small',
      'applications.1.hosting': 'kernel.invalid-value',
      'applications.1.hosting_country': 'kernel.invalid-value',
      'applications.1.reviewed_on': 'kernel.invalid-date',
      'applications.1.directorate_ids.0': 'kernel.invalid-value',
    })
    await expect(saveApplications(admin, { applications: [] })).rejects.toThrow(Invalid)
  })
})
