import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, addMonths } from '#kernel/clock.ts'
import { day, evidenceOf, fact, measured } from '../../tests/support/evidence.ts'
import type { IndicatorTest } from './criteria.ts'
import { smallBase, testFact, testIndicator } from './evaluate.ts'

const row = 'I.B.1.b'
const half: IndicatorTest = { indicator: 'inventory.x', read: 'ratio', op: '>=', threshold: 0.5 }
const share = (n: number | null, d: number | null, threshold = 0.5, whenEmpty: 'met' | 'unmet' = 'unmet') =>
  testIndicator({ ...half, threshold }, row, whenEmpty, evidenceOf([measured('inventory.x', n, d)]))

describe('No data', () => {
  test('is said when nobody measured, and is never a zero', () => {
    expect(testIndicator(half, row, 'met', evidenceOf())).toMatchObject({ state: 'no-data', by: null })
    for (const [n, d] of [
      [null, 10],
      [3, null],
      [null, null],
    ] as const)
      expect(share(n, d, 0.5, 'met').state).toBe('no-data')
  })

  test('is told apart from a measured zero', () => {
    expect(share(0, 10).state).toBe('unmet')
  })

  test('of a module that is not built yet reads « to come »', () => {
    const later = { ...half, indicator: 'vendors.vendors-asked' }
    expect(testIndicator(later, row, 'met', evidenceOf()).state).toBe('to-come')
  })

  test('is also what a count, an age or a yes-or-no without a figure says', () => {
    const nothing = evidenceOf([measured('inventory.x', null, null, { newestEvidence: null })])
    for (const read of ['numerator', 'value', 'age', 'exists'] as const)
      expect(testIndicator({ ...half, read }, row, 'met', nothing).state, read).toBe('no-data')
  })
})

test('The figure read is a share, a count, months for an age, and the number of facts for a document', () => {
  const read = (how: IndicatorTest['read']) =>
    testIndicator({ ...half, read: how }, row, 'unmet', evidenceOf([measured('inventory.x', 3, 4)])).measured
  expect([read('ratio'), read('numerator'), read('exists')]).toEqual([0.75, 3, 1])
  expect(read('age')).toBeCloseTo(5.75, 1)
  const facts = [fact('training-session', '2026-03-01', row), fact('training-session', '2026-06-01', row)]
  expect(testFact({ fact: 'training-session' }, row, evidenceOf([], facts)).measured).toBe(2)
  expect(testFact({ fact: 'training-session' }, row, evidenceOf()).measured).toBeNull()
})

describe('An empty denominator', () => {
  test('is no data where the criterion says unmet, and met where nothing was due', () => {
    expect(share(0, 0)).toMatchObject({ state: 'no-data', by: null })
    expect(share(0, 0, 0.5, 'met')).toMatchObject({ state: 'met', by: 'empty' })
  })

  const withNone = (dated: string, rows = [row], kind = 'nothing-found-imposed') =>
    testIndicator(half, row, 'unmet', evidenceOf([measured('inventory.x', 0, 0)], [fact(kind, dated, ...rows)]))

  test('with a dated statement of at most twelve months is met by it', () => {
    expect(withNone(addMonths(day, -12))).toMatchObject({ state: 'met', by: 'nothing-found' })
    expect(withNone(day).state).toBe('met')
    expect(withNone(addDays(addMonths(day, -12), -1)).state).toBe('no-data')
  })

  test('is met by no statement to come, for another row, or of another kind', () => {
    expect(withNone(addDays(day, 1)).state).toBe('no-data')
    expect(withNone(day, ['II.A.1.a']).state).toBe('no-data')
    expect(withNone(day, [row], 'it-map-document').state).toBe('no-data')
  })

  test('shows the newest of several statements', () => {
    const statements = ['2026-01-10', '2026-09-10'].map(dated => fact('nothing-found-imposed', dated, row))
    const evidence = evidenceOf([measured('inventory.x', 0, 0)], statements)
    expect(testIndicator(half, row, 'unmet', evidence).fact?.dated).toBe('2026-09-10')
  })

  test('stops mattering as soon as there is one thing to count', () => {
    const evidence = evidenceOf([measured('inventory.x', 0, 1)], [fact('nothing-found-imposed', day, row)])
    expect(testIndicator(half, row, 'met', evidence).state).toBe('unmet')
  })
})

describe('A share of fewer than five things', () => {
  test.each([
    // base: half, all but one (at least one), all
    [1, 1, 1, 1],
    [2, 1, 1, 2],
    [3, 2, 2, 3],
    [4, 2, 3, 4],
  ])('of %i reads 50 %% as %i, 80 %% as %i, 95 %% as %i', (base, fifty, eighty, ninetyFive) => {
    expect([0.5, 0.8, 0.95].map(threshold => smallBase(threshold, base))).toEqual([fifty, eighty, ninetyFive])
    for (const [threshold, least] of [
      [0.5, fifty],
      [0.8, eighty],
      [0.95, ninetyFive],
    ] as const) {
      expect(share(least, base, threshold).state).toBe('met')
      expect(share(least - 1, base, threshold).state).toBe('unmet')
      expect(share(least, base, threshold).needed).toEqual({ read: 'ratio', threshold: least, count: true })
    }
  })

  test('reads 90 % as all but one and 100 % as all', () => {
    expect(smallBase(0.9, 4)).toBe(3)
    expect(smallBase(1, 4)).toBe(4)
  })

  test('becomes a true share at five', () => {
    expect(share(4, 5, 0.8)).toMatchObject({ state: 'met', needed: { threshold: 0.8, count: false } })
    expect(share(4, 5, 0.95).state).toBe('unmet')
    expect(share(2, 5, 0.5).state).toBe('unmet')
  })

  test('never asks for none, nor for more than there are', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1, noNaN: true }), fc.integer({ min: 1, max: 4 }), (threshold, base) => {
        const least = smallBase(threshold, base)
        return Number.isInteger(least) && least >= 1 && least <= base
      }),
    )
  })
})

describe('A threshold', () => {
  test('is not missed by a rounding of figures', () => {
    for (let base = 5; base <= 400; base++)
      for (const percent of [15, 50, 70, 80, 90, 95]) {
        const least = Math.ceil((percent * base) / 100)
        expect(share(least, base, percent / 100).state, `${least}/${base} ≥ ${percent} %`).toBe('met')
        expect(share(least - 1, base, percent / 100).state, `${least - 1}/${base} < ${percent} %`).toBe('unmet')
      }
  })

  test('is the small one for a small authority, where there is one', () => {
    const ten: IndicatorTest = { indicator: 'inventory.x', read: 'numerator', op: '>=', threshold: 10, small: 5 }
    const six = [measured('inventory.x', 6)]
    expect(testIndicator(ten, row, 'unmet', evidenceOf(six)).state).toBe('unmet')
    expect(testIndicator(ten, row, 'unmet', evidenceOf(six, [], { small: true }))).toMatchObject({
      state: 'met',
      needed: { threshold: 5 },
    })
    expect(testIndicator(half, row, 'unmet', evidenceOf(six, [], { small: true })).needed?.threshold).toBe(0.5)
  })

  test('of an age counts months since the newest evidence', () => {
    const fresh: IndicatorTest = { indicator: 'inventory.x', read: 'age', op: '<=', threshold: 12 }
    const aged = (newestEvidence: string) =>
      testIndicator(fresh, row, 'unmet', evidenceOf([measured('inventory.x', 1, null, { newestEvidence })])).state
    expect(aged(day)).toBe('met')
    expect(aged(addMonths(day, -12))).toBe('met')
    expect(aged(addMonths(day, -13))).toBe('unmet')
  })

  test('of an age is not met by a date to come', () => {
    const fresh: IndicatorTest = { indicator: 'inventory.x', read: 'age', op: '<=', threshold: 12 }
    const later = measured('inventory.x', 1, null, { newestEvidence: addMonths(day, 6) })
    expect(testIndicator(fresh, row, 'unmet', evidenceOf([later])).state).not.toBe('met')
  })

  test('not to be exceeded is met from below', () => {
    const none: IndicatorTest = { indicator: 'inventory.x', read: 'numerator', op: '<=', threshold: 0 }
    expect(testIndicator(none, row, 'unmet', evidenceOf([measured('inventory.x', 0)])).state).toBe('met')
    expect(testIndicator(none, row, 'unmet', evidenceOf([measured('inventory.x', 1)])).state).toBe('unmet')
  })

  test('of mere existence is met by one and not by none', () => {
    const any: IndicatorTest = { indicator: 'inventory.x', read: 'exists', op: 'exists' }
    expect(testIndicator(any, row, 'unmet', evidenceOf([measured('inventory.x', 1)])).state).toBe('met')
    expect(testIndicator(any, row, 'unmet', evidenceOf([measured('inventory.x', 0)])).state).toBe('unmet')
  })
})

describe('A dated fact', () => {
  const recent = { fact: 'it-map-document', withinMonths: 24 }
  const on = (...dates: string[]) =>
    evidenceOf(
      [],
      dates.map(dated => fact('it-map-document', dated, row)),
    )

  test('counts from its day on and until its months are over', () => {
    expect(testFact(recent, row, on(day)).state).toBe('met')
    expect(testFact(recent, row, on(addMonths(day, -24))).state).toBe('met')
    expect(testFact(recent, row, on(addDays(addMonths(day, -24), -1))).state).toBe('no-data')
    expect(testFact({ fact: 'it-map-document' }, row, on('1998-01-01')).state).toBe('met')
  })

  test('to come is ignored, even beside past ones', () => {
    expect(testFact(recent, row, on(addDays(day, 1))).state).toBe('no-data')
    expect(testFact({ ...recent, atLeast: 2 }, row, on(day, addDays(day, 1))).state).toBe('no-data')
  })

  test('counts for the rows it names alone', () => {
    expect(testFact(recent, 'I.B.1.a', on(day)).state).toBe('no-data')
  })

  test('may have to be several, fewer for a small authority', () => {
    const three = { ...recent, atLeast: 3, atLeastSmall: 1 }
    expect(testFact(three, row, on(day, day)).state).toBe('no-data')
    expect(testFact(three, row, on(day, day, day)).state).toBe('met')
    expect(testFact(three, row, { ...on(day), small: true }).state).toBe('met')
  })

  test('shown is the newest', () => {
    expect(testFact(recent, row, on('2026-01-01', '2026-05-01', '2026-03-01')).fact?.dated).toBe('2026-05-01')
  })

  test('missing is no data, never a failure', () => {
    expect(testFact(recent, row, evidenceOf()).state).toBe('no-data')
  })
})
