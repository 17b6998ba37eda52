import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, civilDate, daysBetween, fixedClock, monthsBetween, systemClock, today } from './clock.ts'

const tenant = (timeZone: string) => ({ timeZone })

test('Today is the date where the authority is, not where the server is', () => {
  const clock = fixedClock('2026-11-23T23:30:00Z')
  expect(today({ clock, tenant: tenant('Europe/Paris') })).toBe('2026-11-24')
  expect(today({ clock, tenant: tenant('America/Cayenne') })).toBe('2026-11-23')
  expect(today({ clock, tenant: tenant('Pacific/Noumea') })).toBe('2026-11-24')
  expect(today({ clock, tenant: null })).toBe('2026-11-24')
})

test('Today stays right on both sides of the change of hour', () => {
  expect(civilDate(new Date('2026-03-28T22:59:59Z'), 'Europe/Paris')).toBe('2026-03-28')
  expect(civilDate(new Date('2026-03-28T23:00:00Z'), 'Europe/Paris')).toBe('2026-03-29')
  expect(civilDate(new Date('2026-10-25T22:59:59Z'), 'Europe/Paris')).toBe('2026-10-25')
  expect(civilDate(new Date('2026-10-25T23:00:00Z'), 'Europe/Paris')).toBe('2026-10-26')
})

test('A fixed clock cannot be moved by whoever reads it', () => {
  const clock = fixedClock('2026-11-23T09:00:00Z')
  clock.now().setFullYear(1999)
  expect(clock.now().toISOString()).toBe('2026-11-23T09:00:00.000Z')
  expect(Math.abs(systemClock.now().getTime() - Date.now())).toBeLessThan(1_000)
})

test.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-03-31', -1, '2026-02-28'],
  ['2026-11-23', -12, '2025-11-23'],
  ['2024-02-29', -12, '2023-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
])('%s and %i months make %s', (date, months, expected) => expect(addMonths(date, months)).toBe(expected))

const day = fc.integer({ min: -40_000, max: 60_000 }).map(n => addDays('2026-01-01', n))

test('Days added are days counted', () => {
  fc.assert(fc.property(day, fc.integer({ min: -5_000, max: 5_000 }), (d, n) => daysBetween(d, addDays(d, n)) === n))
})

test('A later day is later after any number of months, or the same at a month’s end', () => {
  fc.assert(
    fc.property(day, fc.nat(60), fc.integer({ min: -240, max: 240 }), (d, later, months) => {
      return addMonths(d, months) <= addMonths(addDays(d, later), months)
    }),
  )
})

test('The same day a year later is twelve months, whatever February had', () => {
  expect(monthsBetween('2023-11-23', '2024-11-23')).toBe(12)
  expect(monthsBetween('2024-02-29', '2025-02-28')).toBe(12)
  expect(monthsBetween('2026-01-15', '2026-02-01')).toBeCloseTo(17 / 31)
  fc.assert(fc.property(day, fc.nat(120), (d, n) => Math.abs(monthsBetween(d, addMonths(d, n)) - n) < 1e-9))
})
