import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { lateAt, settledState, stateOf, type Told } from './data-state.ts'
import { fitOf, type Asked, type Offered } from './fit.ts'
import { dataStates, standingOf } from './need.ts'

const told = fc.record({
  access_level: fc.constantFrom('open', 'restricted', 'internal', 'unknown'),
  late: fc.constantFrom(true, false, null),
  schemaValid: fc.constantFrom(true, false, null),
  schemaDue: fc.boolean(),
})
const state = fc.constantFrom(...dataStates)

describe('The state of data', () => {
  test('is « published and valid » only when everything that decides is known and good', () => {
    fc.assert(
      fc.property(told, one => {
        const good = one.access_level === 'open' && one.late === false && one.schemaValid !== false
        const known = !one.schemaDue || one.schemaValid !== null
        expect(stateOf(one) === 'published-valid').toBe(good && known)
      }),
    )
  })

  test('is never « not held » for a dataset of the catalogue, nor bad news from what is unknown', () => {
    fc.assert(
      fc.property(told, one => {
        expect(stateOf(one)).not.toBe('not-held')
        if (stateOf(one) === 'invalid-or-stale') expect(one.late === true || one.schemaValid === false).toBe(true)
        const blank: Told = { ...one, access_level: 'unknown' }
        expect(stateOf(blank)).toBe('to-check')
      }),
    )
  })

  test('is what the record tells, and what a person said only where it does not', () => {
    fc.assert(
      fc.property(told, state, (one, said) => {
        const worked = stateOf(one)
        expect(settledState(one, said)).toBe(worked === 'to-check' ? said : worked)
        expect(settledState(null, said)).toBe(said)
      }),
    )
    expect(settledState(null, null)).toBe('not-held')
  })

  test('is late against its own rhythm or the one asked, and unknown when neither can be told', () => {
    expect(lateAt('2026-11-02', '2026-11-02', undefined)).toBe(true)
    expect(lateAt('2026-11-02', '2026-12-01', '2026-10-01')).toBe(true)
    expect(lateAt('2026-11-02', null, '2026-12-01')).toBe(false)
    expect(lateAt('2026-11-02', '2026-12-01', null)).toBe(null)
    expect(lateAt('2026-11-02', null, undefined)).toBe(null)
  })
})

test('A need stands as far as it went: to examine, to plan, found, planned, late, met', () => {
  const nothing = { closed_on: null, plan_way: null, plan_due: null, match_dataset_id: null, decided_on: null }
  const decided = { ...nothing, decided_on: '2026-10-01' }
  const found = { ...decided, match_dataset_id: 'x' }
  const planned = { ...found, plan_way: 'sensor', plan_due: '2026-11-02' }
  const each = [nothing, decided, found, planned].map(need => standingOf(need, '2026-11-02'))
  expect(each).toEqual(['to-match', 'to-plan', 'matched', 'planned'])
  expect(standingOf(planned, '2026-11-03')).toBe('overdue')
  expect(standingOf({ ...planned, closed_on: '2026-11-03' }, '2026-11-03')).toBe('closed')
})

const asked: Asked = {
  granularity: 'Un passage par compteur et par heure',
  history_years: 3,
  place: 'Val-de-Brume',
  frequency: 'MONTHLY',
  labels: true,
  legal_basis: 'Mission d’intérêt public',
}
const bare: Offered = {
  title: 'Comptages',
  description: null,
  keywords: [],
  place: null,
  frequency: null,
  temporal_from: null,
  temporal_until: null,
  modified_on: null,
  licence: null,
  legal_basis: null,
}

describe('What is asked against what the record says', () => {
  test('is unknown, never short, where the record says nothing', () => {
    expect(fitOf(asked, bare).map(({ verdict }) => verdict)).toEqual(Array(6).fill('unknown'))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), history_years => {
        expect(fitOf({ ...asked, history_years }, bare).every(({ verdict }) => verdict === 'unknown')).toBe(true)
      }),
    )
  })

  test('fits or falls short where it does, and is silent on what nobody asks', () => {
    const full: Offered = {
      title: 'Passages de vélos',
      description: 'Passages par compteur et par heure, périodes annotées à la main',
      keywords: [],
      place: 'Val-de-Brume',
      frequency: 'ANNUAL',
      temporal_from: '2025-01-01',
      temporal_until: null,
      modified_on: '2026-10-01',
      licence: 'LO-2.0',
      legal_basis: null,
    }
    const verdicts = Object.fromEntries(fitOf(asked, full).map(({ aspect, verdict }) => [aspect, verdict]))
    expect(verdicts).toEqual({
      granularity: 'fits',
      history: 'short',
      place: 'fits',
      frequency: 'short',
      labels: 'fits',
      legal_basis: 'fits',
    })
    const nothing = {
      granularity: null,
      history_years: null,
      place: null,
      frequency: null,
      labels: false,
      legal_basis: null,
    }
    expect(fitOf(nothing, full)).toEqual([])
    expect(fitOf({ ...nothing, frequency: 'ANNUAL' }, { ...full, frequency: 'IRREG' })).toMatchObject([
      { verdict: 'unknown' },
    ])
  })
})
