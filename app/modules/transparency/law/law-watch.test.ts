import { expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import annex3 from '../data/annex3.json' with { type: 'json' }
import { authorities } from '../engine/authorities.ts'
import { lawDates } from '../engine/law-dates.ts'
import { rules } from '../engine/rules.ts'
import { chatbot, openQualified } from '../qualified.testing.ts'
import { readLawWatch } from './read-law-watch.ts'
import { lawWatch } from './watch-data.ts'

const house = await openQualified()

test('A date that changes the tier of a system, or brings it duties, says so', async () => {
  const { tenant, admin, id } = await house.withSystem()
  await house.qualify(tenant, id, { ...chatbot, art5: ['ba'] })
  const { dates } = await readLawWatch(admin, {})
  const on = (day: string) => dates.filter(({ date }) => date === day)
  expect(on('2026-12-02')[0]?.shifts).toEqual([
    { system: { id, name: 'Robot d’accueil' }, before: 'TRANSPARENCE', after: 'INTERDIT' },
  ])
  expect(
    on('2025-02-02')[0]
      ?.duties.map(({ title }) => title)
      .join(),
  ).toContain('maîtrise de l’IA')
  expect(on('2028-08-02')[0]).toMatchObject({ shifts: [], duties: [] })
})

test('What was not read in a source is to be confirmed, and says what to check', async () => {
  const admin = house.as(await house.tenant(), 'admin')
  const watch = await readLawWatch(admin, {})
  expect(watch.authorities.find(({ id }) => id === 'market_surveillance')).toMatchObject({ verified: false })
  expect(watch.dates.find(({ id }) => id === 'annex_3')).toMatchObject({ date: '2027-12-02', verified: true })
  expect(watch.open.length).toBeGreaterThan(5)
  await expect(readLawWatch(house.as(admin.tenant, 'agent'), {})).rejects.toThrow(Refused)
})

test('Every source that a rule, a date or an authority names is described', () => {
  const named = [
    ...rules.map(({ source }) => source),
    ...lawDates.map(({ source }) => source),
    ...authorities.map(({ source }) => source),
    annex3.source,
  ].flatMap(source => source.match(/\b[SFC]\d+\b/g) ?? [])
  const known = lawWatch.sources.map(({ id }) => id)
  expect([...new Set(named)].filter(id => !known.includes(id))).toEqual([])
})
