import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '#kernel/clock.ts'
import { isInForce, termOf } from './term.ts'

const signed = {
  state: 'signed',
  starts_on: '2026-02-01',
  ends_on: '2027-01-31',
  tacit_renewal: false,
  renewal_months: null,
  notice_months: 3,
  ended_on: null,
}
const renewed = { ...signed, tacit_renewal: true, renewal_months: 12 }

test.each([
  ['before its start', signed, '2026-01-31', 'to-come'],
  ['on its first day', signed, '2026-02-01', 'in-force'],
  ['three months before its notice', signed, '2026-07-31', 'to-renew'],
  ['on its last day', signed, '2027-01-31', 'to-renew'],
  ['on the next', signed, '2027-02-01', 'expired'],
  ['renewed tacitly, on the next', renewed, '2027-02-01', 'in-force'],
  ['without an end, years later', { ...signed, ends_on: null }, '2040-01-01', 'in-force'],
  ['not signed', { ...signed, state: 'draft' }, '2026-03-01', 'draft'],
  ['ended early, the day before', { ...signed, state: 'ended', ended_on: '2026-06-01' }, '2026-05-31', 'in-force'],
  ['ended early, that day', { ...signed, state: 'ended', ended_on: '2026-06-01' }, '2026-06-01', 'ended'],
])('An agreement %s is where it should be', (_, agreement, day, standing) => {
  expect(termOf(agreement, day).standing).toBe(standing)
})

test('The last day to speak up is the notice before the end of the term under way', () => {
  expect(termOf(signed, '2026-03-01')).toMatchObject({ ends_on: '2027-01-31', notice_on: '2026-10-31' })
  expect(termOf(renewed, '2028-05-01')).toMatchObject({ ends_on: '2029-01-31', notice_on: '2028-10-31' })
})

test('Renewed tacitly, an agreement is in force on every day after its start, and its term is never past', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 60 }), (days, renewal_months) => {
      const day = addDays('2026-02-01', days)
      const term = termOf({ ...renewed, renewal_months }, day)
      expect(isInForce(term.standing)).toBe(true)
      expect((term.ends_on ?? '') >= day).toBe(true)
    }),
  )
})
