import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { acceptAction } from './accept-action.ts'
import { archiveFact } from './archive-fact.ts'
import { changeState } from './change-state.ts'
import { compareDates } from './compare-dates.ts'
import { listDecisions } from './list-decisions.ts'
import { recordDecision } from './record-decision.ts'
import { recordFacts } from './record-facts.ts'
import { referentialVersion } from './referential.ts'
import { saveAction } from './save-action.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { validatePlan } from './validate-plan.ts'

const house = await openHouse()
const map = { kind: 'it-map-document', title: 'Cartographie', dated: '2026-03-01', who: 'DSI' }
const on = (tenant: Tenant, day: string) => house.as(tenant, 'admin', { clock: fixedClock(`${day}T09:00:00Z`) })
const compare = (tenant: Tenant, from?: string, to?: string, today = '2026-11-23') =>
  compareDates(house.as(tenant, 'elected', { clock: fixedClock(`${today}T09:00:00Z`) }), {
    ...(from ? { from } : {}),
    ...(to ? { to } : {}),
  })
const point = async (tenant: Tenant, from: string, to: string) =>
  (await compare(tenant, from, to)).points.find(({ id }) => id === 'I.B.1.a')

describe('Two dates of the plan', () => {
  test('tell the level of a point at each, from the newest photo at or before the date', async () => {
    const home = await house.tenant()
    await saveApplications(on(home, '2026-10-01'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-10-01'), {})
    await recordFacts(on(home, '2026-11-02'), { facts: [map] })
    await takeSnapshot(on(home, '2026-11-02'), {})
    expect(await point(home, '2026-10-20', '2026-11-15')).toMatchObject({ then: 0, now: 1, change: 'up' })
    const { from, to } = await compare(home, '2026-10-20', '2026-11-15')
    expect([from.photoOn, to.photoOn]).toEqual(['2026-10-01', '2026-11-02'])
  })

  test('say a first level, a level that is gone, and a fall', async () => {
    const home = await house.tenant()
    await recordFacts(on(home, '2026-10-01'), { facts: [{ ...map, kind: 'charter-workshop' }] })
    await takeSnapshot(on(home, '2026-10-01'), {})
    const [id = ''] = await recordFacts(on(home, '2026-10-10'), { facts: [map] })
    await takeSnapshot(on(home, '2026-10-10'), {})
    await archiveFact(on(home, '2026-10-20'), { id, reason: 'Erreur' })
    await takeSnapshot(on(home, '2026-10-20'), {})
    expect(await point(home, '2026-10-01', '2026-10-10')).toMatchObject({ then: null, now: 1, change: 'first' })
    expect(await point(home, '2026-10-10', '2026-10-20')).toMatchObject({ then: 1, now: null, change: 'lost' })
    await saveApplications(on(home, '2026-10-21'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-10-21'), {})
    expect(await point(home, '2026-10-10', '2026-10-21')).toMatchObject({ then: 1, now: 0, change: 'down' })
  })

  test('never read a date without a photo as zero', async () => {
    const home = await house.tenant()
    await saveApplications(on(home, '2026-11-01'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    const { from, points, indicators } = await compare(home, '2026-09-01', '2026-11-01')
    expect(from).toMatchObject({ photo: false, photoOn: null, referential: null })
    expect(points.every(({ then, change }) => then === null && change === 'unknown')).toBe(true)
    expect(indicators).toEqual([])
  })

  test('read today from the registers, photo or not', async () => {
    const home = await house.tenant()
    await saveApplications(on(home, '2026-11-01'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    await recordFacts(on(home, '2026-11-22'), { facts: [map] })
    const { to, points } = await compare(home, '2026-11-01')
    expect(to).toMatchObject({ date: '2026-11-23', today: true, referential: referentialVersion })
    expect(points.find(({ id }) => id === 'I.B.1.a')).toMatchObject({ then: 0, now: 1, change: 'up' })
  })

  test('give what was counted at both dates, out of what, for the measures that moved and no other', async () => {
    const home = await house.tenant()
    await saveApplications(on(home, '2026-11-01'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    await saveApplications(on(home, '2026-11-02'), { applications: [{ name: 'B' }] })
    await takeSnapshot(on(home, '2026-11-02'), {})
    const { indicators } = await compare(home, '2026-11-01', '2026-11-02')
    expect(indicators.find(({ id }) => id === 'inventory.assessed-for-ai')).toMatchObject({
      then: { numerator: 0, denominator: 1 },
      now: { numerator: 0, denominator: 2 },
    })
    expect((await compare(home, '2026-11-02', '2026-11-02')).indicators).toEqual([])
  })

  test('take the levels that somebody signed that day, and say who', async () => {
    const home = await house.tenant()
    await recordFacts(on(home, '2026-10-01'), { facts: [map] })
    await validatePlan(on(home, '2026-10-01'), { validated_by: 'Jeanne Morel', role: 'directrice' })
    const { from, dates } = await compare(home)
    expect(from).toMatchObject({ date: '2026-10-01', photo: true, photoOn: null, validation: { role: 'directrice' } })
    expect(await point(home, '2026-10-01', '2026-11-23')).toMatchObject({ then: 1, now: 1, change: 'same' })
    expect(dates).toEqual([
      { date: '2026-10-01', kinds: ['validation'] },
      { date: '2026-11-23', kinds: ['today'] },
    ])
  })

  test('say plainly that the criteria changed in between', async () => {
    const home = await house.tenant()
    await recordFacts(on(home, '2026-11-01'), { facts: [map] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    expect((await compare(home, '2026-11-01')).referentialChanged).toBe(false)
    await house.database.transaction({ tenantId: home.id, writable: true }, db =>
      db
        .withTables<{ 'plan.snapshot': { referential: string } }>()
        .updateTable('plan.snapshot')
        .set({ referential: '2025-01-01' })
        .execute(),
    )
    const { referentialChanged, from } = await compare(home, '2026-11-01')
    expect([referentialChanged, from.referential]).toEqual([true, '2025-01-01'])
  })

  test('turn dates the wrong way round, and read a day to come as today', async () => {
    const home = await house.tenant()
    const { from, to } = await compare(home, '2027-05-01', '2026-11-01')
    expect([from.date, to.date]).toEqual(['2026-11-01', '2026-11-23'])
    expect(await fieldsOf(compare(home, '2026-02-30'))).toEqual({ from: 'kernel.invalid-date' })
  })
})

describe('Between two dates, actions', () => {
  test('are told as they stood then: added, done, dropped, late', async () => {
    const home = await house.tenant()
    const write = (day: string, title: string, due_on: string) => saveAction(on(home, day), { title, due_on })
    const done = await write('2026-10-01', 'Faite', '2026-10-30')
    const dropped = await write('2026-10-01', 'Abandonnée', '2027-10-30')
    await write('2026-10-01', 'Déjà en retard', '2026-10-05')
    await write('2026-10-20', 'Entrée', '2026-11-10')
    await changeState(on(home, '2026-10-25'), { id: done, state: 'done' })
    await changeState(on(home, '2026-10-26'), { id: dropped, state: 'dropped' })
    const titles = (list: { title: string }[]) => list.map(({ title }) => title)
    const { actions } = await compare(home, '2026-10-15', '2026-11-15')
    expect(titles(actions.added)).toEqual(['Entrée'])
    expect(titles(actions.done)).toEqual(['Faite'])
    expect(titles(actions.dropped)).toEqual(['Abandonnée'])
    expect(actions.late.map(({ title, already }) => [title, already])).toEqual([
      ['Déjà en retard', true],
      ['Entrée', false],
    ])
    // On 24 October nothing had been done or given up yet.
    const early = (await compare(home, '2026-10-15', '2026-10-24')).actions
    expect([early.done, early.dropped, titles(early.added)]).toEqual([[], [], ['Entrée']])
  })

  test('bear the name and date they had then, and a day of change belongs to the second date', async () => {
    const home = await house.tenant()
    const id = await saveAction(on(home, '2026-10-20'), { title: 'Avant', due_on: '2026-10-25' })
    await saveAction(on(home, '2026-11-20'), { id, title: 'Après', due_on: '2027-01-01' })
    const { actions } = await compare(home, '2026-10-19', '2026-11-01')
    expect(actions.added).toMatchObject([{ title: 'Avant' }])
    expect(actions.late).toMatchObject([{ title: 'Avant', due_on: '2026-10-25' }])
    expect((await compare(home, '2026-10-20', '2026-11-01')).actions.added).toEqual([])
    expect((await compare(home, '2026-10-19')).actions.late).toEqual([])
  })

  test('without their history are read from their own dates', async () => {
    const home = await house.tenant()
    const id = await saveAction(on(home, '2026-10-01'), { title: 'Reprise', due_on: '2026-12-01' })
    await changeState(on(home, '2026-11-10'), { id, state: 'done' })
    const { rows } = await forgetHistory(home)
    expect(rows).toBeGreaterThan(0)
    const { actions } = await compare(home, '2026-10-15', '2026-11-15')
    expect([actions.added, actions.done.map(({ title }) => title)]).toEqual([[], ['Reprise']])
  })

  async function forgetHistory(tenant: Tenant) {
    const { Client } = await import('pg')
    const client = new Client({ connectionString: house.ownerUrl })
    await client.connect()
    const { rowCount } = await client.query('delete from kernel.change where tenant_id = $1', [tenant.id])
    await client.end()
    return { rows: rowCount ?? 0 }
  }
})

describe('Between two dates, evidence', () => {
  test('is what was recorded, whatever its own date, and is still there', async () => {
    const home = await house.tenant()
    const [gone = ''] = await recordFacts(on(home, '2026-10-10'), { facts: [{ ...map, title: 'Retirée' }] })
    await recordFacts(on(home, '2026-10-10'), { facts: [map] })
    await archiveFact(on(home, '2026-10-11'), { id: gone, reason: 'Erreur' })
    const { evidence } = await compare(home, '2026-10-09', '2026-10-10')
    expect(evidence).toMatchObject([{ title: 'Cartographie', dated: '2026-03-01', recorded_on: '2026-10-10' }])
    expect((await compare(home, '2026-10-10', '2026-10-12')).evidence).toEqual([])
  })
})

test('a comparison is of one authority and for those who read the plan', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  await recordFacts(on(home, '2026-10-10'), { facts: [map] })
  await acceptAction(on(home, '2026-10-10'), { template: 'inventory-assess-for-ai' })
  await takeSnapshot(on(home, '2026-10-10'), {})
  const { points, actions, evidence, dates } = await compare(other, '2026-10-01')
  expect(points.every(({ now }) => now === null)).toBe(true)
  expect([actions.added, evidence, dates.length]).toEqual([[], [], 1])
  await expect(compareDates(house.as(home, 'agent'), {})).rejects.toThrow(Refused)
})

test('decisions are listed with the action that they are about, for its readers alone', async () => {
  const home = await house.tenant()
  const id = await saveAction(on(home, '2026-10-01'), { title: 'Recenser' })
  const decided = { decided_on: '2026-10-02', decided_by: 'Bureau', decision: 'Retenue' }
  await recordDecision(on(home, '2026-10-03'), { id, ...decided })
  expect(await listDecisions(house.as(home, 'elected'), {})).toMatchObject([{ ...decided, title: 'Recenser' }])
  await expect(listDecisions(house.as(home, 'agent'), {})).rejects.toThrow(Refused)
})
