import { describe, expect, test } from 'vitest'
import { lateFrom, never } from './lateness.ts'

const dated = (frequency: string | null, modified_on: string | null, reviewed_on: string | null = null) => ({
  frequency,
  modified_on,
  reviewed_on,
})

describe('Data is late', () => {
  test('the day after its period and its tolerance have passed since it changed', () => {
    expect(lateFrom(dated('DAILY', '2026-11-20'), false)).toBe('2026-11-23')
    expect(lateFrom(dated('MONTHLY', '2026-01-31'), false)).toBe('2026-03-08')
    expect(lateFrom(dated('ANNUAL', '2025-10-01'), false)).toBe('2026-11-01')
  })

  test('never, when it no longer changes or when a service keeps what moves without end', () => {
    expect(lateFrom(dated('NEVER', null), false)).toBe(never)
    expect(lateFrom(dated('CONT', null), true)).toBe(never)
    expect(lateFrom(dated('CONT', '2026-11-20'), false)).toBe('2026-11-23')
  })

  test('a year after somebody last looked, when nothing is due', () => {
    expect(lateFrom(dated('IRREG', '2020-01-01', '2026-01-01'), false)).toBe('2027-02-01')
    expect(lateFrom(dated('ANNUAL', '2020-01-01', '2026-01-01'), false)).toBe('2021-02-01')
  })

  test('nobody knows when, without a frequency that we know or a date', () => {
    expect(lateFrom(dated(null, '2026-01-01'), false)).toBeNull()
    expect(lateFrom(dated('UNKNOWN', '2026-01-01'), false)).toBeNull()
    expect(lateFrom(dated('ANNUAL', null), false)).toBeNull()
  })
})
