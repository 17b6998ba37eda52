import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dueAt, instantOf, timeOf } from './clock.ts'

const paris = 'Europe/Paris'
const hours = { kind: 'hours', count: 72 } as const
const days = { kind: 'days', count: 15 } as const
const at = (date: string, time: string, zone = paris) => instantOf(date, time, zone).toISOString()

describe('The 72 hours of the GDPR', () => {
  test.each([
    ['on weekdays', '2026-11-23T09:00:00.000Z', '2026-11-26T09:00:00.000Z'],
    ['from a Friday evening, Saturday and Sunday included', '2026-11-27T17:00:00.000Z', '2026-11-30T17:00:00.000Z'],
    ['across Christmas', '2026-12-24T15:00:00.000Z', '2026-12-27T15:00:00.000Z'],
  ])('are elapsed hours %s', (_, known, due) => {
    expect(dueAt(hours, new Date(known), paris)?.toISOString()).toBe(due)
  })

  test('end one wall hour later when summer time begins, and one earlier when it ends', () => {
    const wall = (date: string, time: string) => {
      const due = dueAt(hours, instantOf(date, time, paris), paris)
      return due && timeOf(due, paris)
    }
    expect(wall('2026-03-27', '10:00')).toBe('11:00')
    expect(wall('2026-10-23', '10:00')).toBe('09:00')
    expect(wall('2026-11-23', '10:00')).toBe('10:00')
  })

  test('are the same length whatever the moment and the zone', () => {
    const zones = fc.constantFrom(paris, 'America/Cayenne', 'Indian/Reunion', 'Pacific/Noumea', 'America/Miquelon')
    const moments = fc.date({ min: new Date('2025-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(moments, zones, (known, zone) => {
        expect((dueAt(hours, known, zone)?.getTime() ?? 0) - known.getTime()).toBe(72 * 3_600_000)
      }),
    )
  })
})

describe('A clock in days', () => {
  test('does not count the day of knowing, and ends with the last minute of its last day there', () => {
    const due = dueAt(days, instantOf('2026-11-23', '18:45', paris), paris)
    expect(due?.toISOString()).toBe('2026-12-08T22:59:59.999Z')
    expect(dueAt({ kind: 'days', count: 2 }, instantOf('2026-10-24', '08:00', paris), paris)?.toISOString()).toBe(
      '2026-10-26T22:59:59.999Z',
    )
  })

  test('follows the civil day of the authority, not that of the server', () => {
    const known = new Date('2026-11-23T22:30:00Z')
    expect(dueAt(days, known, 'Indian/Reunion')?.toISOString()).toBe('2026-12-09T19:59:59.999Z')
    expect(dueAt(days, known, paris)?.toISOString()).toBe('2026-12-08T22:59:59.999Z')
  })

  test('that is « at once » has no last instant', () => {
    expect(dueAt({ kind: 'now' }, new Date(0), paris)).toBeNull()
  })
})

describe('The instant of a wall clock', () => {
  test('is the first of two when the hour occurs twice', () => {
    expect(at('2026-10-25', '02:30')).toBe('2026-10-25T00:30:00.000Z')
  })

  test('never starts a clock later than it might when the hour does not exist', () => {
    expect(at('2026-03-29', '02:30')).toBe('2026-03-29T00:30:00.000Z')
  })

  test('is read back as it was written, outside the hours that a change of time skips', () => {
    const dates = fc
      .date({ min: new Date('2025-01-01'), max: new Date('2031-01-01'), noInvalidDate: true })
      .map(date => date.toISOString())
    const zones = fc.constantFrom(paris, 'America/Cayenne', 'Pacific/Noumea', 'America/Miquelon')
    fc.assert(
      fc.property(dates, zones, (iso, zone) => {
        const [date = '', rest = ''] = iso.split('T')
        const time = `${rest.slice(0, 2) === '02' ? '04' : rest.slice(0, 2)}:${rest.slice(3, 5)}`
        expect(timeOf(instantOf(date, time, zone), zone)).toBe(time)
      }),
    )
  })
})
