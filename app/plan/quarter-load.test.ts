import { describe, expect, test } from 'vitest'
import { byYear, loadOverTime, nextTwelveMonths, type Loaded } from './quarter-load.ts'

const today = '2026-11-23'

function action(change: Partial<Loaded> = {}): Loaded {
  return {
    id: 'a',
    state: 'planned',
    starts_on: null,
    due_on: null,
    person_days: 10,
    effort: 'M',
    euros: 100,
    ...change,
  }
}

const days = (...actions: Loaded[]) => loadOverTime(actions, today).quarters.map(one => Math.round(one.days * 10) / 10)

describe('What the plan asks for over time', () => {
  test('is spread evenly from the start to the due date', () => {
    expect(days(action({ starts_on: '2027-01-01', due_on: '2027-06-30', person_days: 181 }))).toEqual([0, 90, 91, 0])
    const { quarters } = loadOverTime([action({ starts_on: '2027-01-01', due_on: '2027-06-30', euros: 181 })], today)
    expect(quarters.map(({ euros }) => Math.round(euros))).toEqual([0, 90, 91, 0])
  })

  test('falls whole in the quarter of the only date known', () => {
    expect(days(action({ due_on: '2027-05-10' }))).toEqual([0, 0, 10, 0])
    expect(days(action({ starts_on: '2027-07-01' }))).toEqual([0, 0, 0, 10])
  })

  test('never falls in the past: what has begun is carried from today, what is late is carried now', () => {
    expect(days(action({ starts_on: '2026-01-01', due_on: '2026-12-31' }))).toEqual([10, 0, 0, 0])
    expect(days(action({ due_on: '2026-03-01' }))).toEqual([10, 0, 0, 0])
  })

  test('counts the usual days of an effort that nobody measured, and only what is planned or under way', () => {
    expect(days(action({ due_on: '2027-02-01', person_days: null, effort: 'L' }))[1]).toBe(25)
    for (const state of ['done', 'reserve', 'dropped'] as const)
      expect(days(action({ due_on: '2027-02-01', state }))).toEqual([0, 0, 0, 0])
  })

  test('says apart what has no date, and puts it among the twelve months to come', () => {
    const load = loadOverTime([action(), action({ due_on: '2027-02-01', person_days: 4 })], today)
    expect(load.undated).toEqual({ actions: 1, days: 10, euros: 100 })
    expect(nextTwelveMonths(load)).toMatchObject({ days: 14, euros: 200 })
  })

  test('goes as far as the last due date, and no further than six years for a date typed wrongly', () => {
    expect(loadOverTime([action({ due_on: '2028-02-01' })], today).quarters).toHaveLength(6)
    expect(loadOverTime([action({ due_on: '2150-01-01' })], today).quarters).toHaveLength(24)
  })

  test('adds up by year, from the quarter under way', () => {
    const { quarters } = loadOverTime(
      [action({ starts_on: '2026-10-01', due_on: '2027-12-31', person_days: 404 })],
      today,
    )
    expect(byYear(quarters).map(({ year, days }) => [year, Math.round(days)])).toEqual([
      [2026, 39],
      [2027, 365],
    ])
  })
})
