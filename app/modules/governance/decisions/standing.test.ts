import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '#kernel/clock.ts'
import { countOnTime, standingOf, wasOnTime } from './standing.ts'

const today = '2026-11-23'
const nothing = { due_on: null, missed_on: null, done_on: null, dropped_on: null }
const day = fc.integer({ min: -900, max: 300 }).map(days => addDays(today, days))
const past = fc.integer({ min: -900, max: 0 }).map(days => addDays(today, days))
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null })
const followed = fc
  .record({ due_on: maybe(day), missed_on: maybe(past), done_on: maybe(past), dropped_on: maybe(past) })
  .map(one => (one.done_on ? { ...one, dropped_on: null } : one))

describe('Whether a decision was carried out on time', () => {
  test.each([
    ['on its very day', { due_on: '2026-11-20', done_on: '2026-11-20' }, true],
    ['the day after', { due_on: '2026-11-20', done_on: '2026-11-21' }, false],
    ['not yet, its day being today', { due_on: today }, null],
    ['not at all, its day having passed', { due_on: '2026-11-22' }, false],
    ['before a day to come', { due_on: '2027-01-01', done_on: '2026-11-01' }, true],
    ['without any day', { done_on: '2026-11-01' }, null],
    ['once put off after its day', { due_on: '2027-01-01', missed_on: '2026-10-01', done_on: '2026-11-01' }, false],
    ['dropped before its day', { due_on: '2026-11-20', dropped_on: '2026-11-01' }, null],
    ['dropped after its day', { due_on: '2026-11-20', dropped_on: '2026-11-22' }, false],
  ])('%s', (_, one, expected) => {
    expect(wasOnTime({ ...nothing, ...one }, today)).toBe(expected)
  })

  test('holds whatever the dates: later is never better, a missed day never heals, and shares are shares', () => {
    fc.assert(
      fc.property(followed, fc.integer({ min: 1, max: 400 }), (one, days) => {
        const verdict = wasOnTime(one, today)
        // Carried out later, it is never on time where it was not.
        if (one.done_on && verdict === false)
          expect(wasOnTime({ ...one, done_on: addDays(one.done_on, days) }, today)).toBe(false)
        // As days go by with nothing done, a verdict of lateness stays.
        if (!one.done_on && verdict === false) expect(wasOnTime(one, addDays(today, days))).toBe(false)
        if (one.missed_on) expect(verdict).toBe(false)
        if (!one.due_on && !one.missed_on) expect(verdict).toBeNull()
        // On time needs to be done; what is late and open shows as late.
        if (verdict) expect(standingOf(one, today)).toBe('done')
        if (verdict === false && !one.missed_on && !one.done_on && !one.dropped_on)
          expect(standingOf(one, today)).toBe('late')
      }),
    )
  })

  test('counts within two years, never more met than counted, whatever the order', () => {
    fc.assert(
      fc.property(fc.array(followed, { maxLength: 30 }), list => {
        const { met, of } = countOnTime(list, today)
        expect(met).toBeLessThanOrEqual(of)
        expect(of).toBeLessThanOrEqual(list.length)
        expect(countOnTime(list.toReversed(), today)).toEqual({ met, of })
        const old = { ...nothing, due_on: '2023-01-01', done_on: '2023-06-01' }
        expect(countOnTime([...list, old], today)).toEqual({ met, of })
        const late = { ...nothing, due_on: '2026-11-01' }
        expect(countOnTime([...list, late], today)).toEqual({ met, of: of + 1 })
      }),
    )
  })
})
