import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { archiveApplication } from '#modules/inventory/archive-application.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { fieldsOf, openHouse } from '../../tests/support/house.ts'
import { archiveFact } from './archive-fact.ts'
import { readMovements } from './read-movements.ts'
import { readTrend } from './read-trend.ts'
import { recordFacts } from './record-facts.ts'
import { takeSnapshot } from './take-snapshot.ts'

const house = await openHouse()
const map = { kind: 'it-map-document', title: 'Cartographie', dated: '2026-03-01', who: 'DSI' }
const on = (tenant: Tenant, day: string) => house.as(tenant, 'admin', { clock: fixedClock(`${day}T09:00:00Z`) })
const trend = (tenant: Tenant, subject: string) => readTrend(house.as(tenant, 'elected'), { subject })
const points = async (tenant: Tenant, subject = 'level:I.B.1.a') =>
  (await trend(tenant, subject)).map(one => [one.taken_on, one.value])

describe('The daily snapshot', () => {
  test('keeps levels and indicators once, and nothing on a day when nothing moved', async () => {
    const home = await house.tenant()
    await recordFacts(on(home, '2026-11-01'), { facts: [map] })
    const first = await takeSnapshot(on(home, '2026-11-01'), {})
    expect(first.changed).toBeGreaterThan(0)
    expect(await takeSnapshot(on(home, '2026-11-02'), {})).toEqual({ day: '2026-11-02', changed: 0 })
    expect(await points(home)).toEqual([['2026-11-01', 1]])
    expect((await house.audit(home)).filter(line => line.operation === 'plan.take-snapshot')).toHaveLength(2)
  })

  test('keeps a level on each day that it moved', async () => {
    const home = await house.tenant()
    const [id = ''] = await recordFacts(on(home, '2026-11-01'), { facts: [map] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    await archiveFact(on(home, '2026-11-02'), { id, reason: 'x' })
    await takeSnapshot(on(home, '2026-11-02'), {})
    expect((await points(home)).map(([day]) => day)).toEqual(['2026-11-01', '2026-11-02'])
  })

  test('keeps an indicator on each day that it moved, with what was counted', async () => {
    const home = await house.tenant()
    await saveApplications(on(home, '2026-11-01'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    await saveApplications(on(home, '2026-11-02'), { applications: [{ name: 'B' }] })
    await takeSnapshot(on(home, '2026-11-02'), {})
    expect(await trend(home, 'inventory.assessed-for-ai')).toMatchObject([
      { taken_on: '2026-11-01', numerator: 0, denominator: 1 },
      { taken_on: '2026-11-02', numerator: 0, denominator: 2 },
    ])
    expect(await points(home, 'inventory.applications')).toEqual([
      ['2026-11-01', 1],
      ['2026-11-02', 2],
    ])
  })

  test('taken again the same day keeps the last figures of that day', async () => {
    const home = await house.tenant()
    await saveApplications(on(home, '2026-11-01'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    await saveApplications(on(home, '2026-11-01'), { applications: [{ name: 'B' }] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    expect(await points(home, 'inventory.applications')).toEqual([['2026-11-01', 2]])
  })

  test('taken again the same day after a mistake was put right leaves no trace of the mistake', async () => {
    const home = await house.tenant()
    await saveApplications(on(home, '2026-11-01'), { applications: [{ name: 'A' }] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    const [id = ''] = await saveApplications(on(home, '2026-11-02'), { applications: [{ name: 'B' }] })
    await takeSnapshot(on(home, '2026-11-02'), {})
    await archiveApplication(on(home, '2026-11-02'), { id, reason: 'Erreur' })
    await takeSnapshot(on(home, '2026-11-02'), {})
    expect((await trend(home, 'inventory.assessed-for-ai')).at(-1)).toMatchObject({ numerator: 0, denominator: 1 })
  })

  test('taken by two processes at once is one snapshot', async () => {
    const home = await house.tenant()
    await recordFacts(on(home, '2026-11-01'), { facts: [map] })
    await Promise.all([1, 2, 3].map(() => takeSnapshot(on(home, '2026-11-01'), {})))
    expect(await points(home)).toEqual([['2026-11-01', 1]])
  })

  test.each(['dpo', 'elected', 'agent', 'visitor'] as const)('is refused to %s', async role => {
    const home = await house.tenant()
    await expect(takeSnapshot(house.as(home, role), {})).rejects.toThrow(Refused)
    expect(await house.count(home, 'plan.snapshot')).toBe(0)
  })
})

describe('A trend', () => {
  test('is of one authority', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await recordFacts(on(home, '2026-11-01'), { facts: [map] })
    await takeSnapshot(on(home, '2026-11-01'), {})
    expect(await trend(other, 'level:I.B.1.a')).toEqual([])
    expect(await readMovements(house.as(other, 'admin'), {})).toEqual({ photos: [], signed: null })
  })

  test('needs a subject and a reader of the plan', async () => {
    const home = await house.tenant()
    expect(await fieldsOf(readTrend(house.as(home, 'admin'), {} as never))).toEqual({ subject: 'kernel.required' })
    await expect(readTrend(house.as(home, 'agent'), { subject: 'x' })).rejects.toThrow(Refused)
    await expect(readMovements(house.as(home, 'agent'), {})).rejects.toThrow(Refused)
  })

  test('tells the last photo of each point and the one before', async () => {
    const home = await house.tenant()
    await takeSnapshot(on(home, '2026-11-01'), {})
    await recordFacts(on(home, '2026-11-02'), { facts: [map] })
    await takeSnapshot(on(home, '2026-11-02'), {})
    const { photos } = await readMovements(house.as(home, 'dpo'), {})
    expect(photos.find(photo => photo.id === 'I.B.1.a')).toMatchObject({ on: '2026-11-02', level: 1 })
  })
})
