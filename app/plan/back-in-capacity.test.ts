import { describe, expect, test } from 'vitest'
import type { Action } from './action.ts'
import { backInCapacity, excessesOf, type Available } from './back-in-capacity.ts'
import { loadOverTime } from './quarter-load.ts'

const today = '2026-11-23'

function action(id: string, change: Partial<Action> = {}): Action {
  return {
    id,
    template: null,
    criterion: null,
    title: id,
    why: '',
    prerequisites: [],
    state: 'planned',
    owner: null,
    directorate_id: null,
    starts_on: null,
    due_on: '2027-02-01',
    legal_due: false,
    effort: 'M',
    person_days: 10,
    euros: null,
    decision: null,
    pinned_rank: null,
    done_on: null,
    created_on: '2026-10-01',
    ...change,
  }
}

const excesses = (actions: Action[], available: Available) => excessesOf(loadOverTime(actions, today), available)
const moved = (actions: Action[], available: Available, order = 'abcdef') =>
  backInCapacity(actions, available, today, ({ id }) => order.indexOf(id)).map(({ id }) => id)

describe('More than the authority stated', () => {
  test('is said of the quarter and of the year, with what was asked and what there is', () => {
    const found = excesses([action('a', { person_days: 20 })], { personDays: 40, euros: null })
    expect(found).toEqual([
      { load: expect.objectContaining({ year: 2027, quarter: 1 }), what: 'days', asked: 20, available: 10 },
    ])
  })

  test('counts for a year only the quarters still to come', () => {
    const now = action('a', { due_on: '2026-12-01', person_days: 11 })
    expect(
      excesses([now], { personDays: 40, euros: null }).map(({ load, available }) => [load.quarter, available]),
    ).toEqual([
      [null, 10],
      [4, 10],
    ])
  })

  test('counts euros by year, not by quarter', () => {
    const bought = action('a', { euros: 9_000, person_days: 1 })
    expect(excesses([bought], { personDays: null, euros: 10_000 })).toEqual([])
    expect(excesses([bought], { personDays: null, euros: 8_000 })).toMatchObject([{ what: 'euros', asked: 9_000 }])
  })

  test('is also said of what has no date', () => {
    const undated = action('a', { due_on: null, person_days: 41 })
    expect(excesses([undated], { personDays: 40, euros: null })).toMatchObject([{ load: { year: null }, asked: 41 }])
  })

  test('is not said while nothing was stated', () => {
    expect(excesses([action('a', { person_days: 900, euros: 1 })], { personDays: null, euros: null })).toEqual([])
  })
})

describe('What would bring the plan back within capacity', () => {
  const stated = { personDays: 80, euros: null }

  test('is nothing when it fits', () => {
    expect(moved([action('a'), action('b')], stated)).toEqual([])
  })

  test('is the lowest priorities first, and no more than needed', () => {
    expect(moved([action('a'), action('b'), action('c')], stated)).toEqual(['a'])
    expect(moved([action('a', { person_days: 1 }), action('b'), action('c', { person_days: 15 })], stated)).toEqual([
      'b',
    ])
  })

  test('never is what has begun, nor what the law dates', () => {
    const begun = [action('a', { state: 'started' }), action('b', { legal_due: true }), action('c')]
    expect(moved(begun, stated)).toEqual(['c'])
    expect(moved([action('a', { state: 'started', person_days: 50 })], stated)).toEqual([])
  })

  test('leaves alone the actions of another period', () => {
    expect(moved([action('a', { due_on: '2027-05-01' }), action('b', { person_days: 25 })], stated)).toEqual(['b'])
  })

  test('covers euros and what has no date', () => {
    expect(
      moved([action('a', { due_on: null, person_days: 50 }), action('b', { due_on: null, person_days: 40 })], stated),
    ).toEqual(['a'])
    const money = { personDays: null, euros: 1_000 }
    expect(moved([action('a'), action('b', { euros: 1_200 })], money)).toEqual(['b'])
  })
})
