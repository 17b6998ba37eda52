import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as checksums from './checksums.ts'
import { mask } from './mask.ts'

const padded = (value: number, length: number) => String(value).padStart(length, '0')
const keyOf = (body: string) => padded(97 - Number(BigInt(body.replace('2A', '19').replace('2B', '18')) % 97n), 2)

const body = fc
  .tuple(
    fc.constantFrom('1', '2'),
    fc.integer({ min: 0, max: 99 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('01', '29', '2A', '2B', '75', '97', '99'),
    fc.integer({ min: 0, max: 999_999 }),
  )
  .map(
    ([sex, year, month, department, rest]) => sex + padded(year, 2) + padded(month, 2) + department + padded(rest, 6),
  )

test('A NIR passes with its own key, Corsica and spaces included, and with no other', () => {
  fc.assert(
    fc.property(body, fc.integer({ min: 0, max: 99 }), (thirteen, other) => {
      const key = keyOf(thirteen)
      expect(checksums.isNir(thirteen + key)).toBe(true)
      expect(checksums.isNir(`${thirteen.slice(0, 1)} ${thirteen.slice(1, 7)} ${thirteen.slice(7)} ${key}`)).toBe(true)
      expect(checksums.isNir(thirteen + padded(other, 2))).toBe(padded(other, 2) === key)
      expect(checksums.isNir(thirteen)).toBe(false)
    }),
  )
})

test('The published key of Corsica is found: 19 for 2A, 18 for 2B', () => {
  expect(checksums.isNir(`180012A001001${keyOf('1800119001001')}`)).toBe(true)
  expect(checksums.isNir(`180012B001001${keyOf('1800118001001')}`)).toBe(true)
})

test.each(['184132512345678', '984127510812345', '1841200108123456', ''])(
  '%s is no NIR: month, sex or length',
  text => {
    expect(checksums.isNir(text)).toBe(false)
    expect(checksums.isNirBody(text.slice(0, 13))).toBe(false)
  },
)

test('Known numbers pass and lose their checksum with one digit changed', () => {
  const known: [(text: string) => boolean, string][] = [
    [checksums.isIban, 'FR76 3000 6000 0112 3456 7890 189'],
    [checksums.isIban, 'DE89370400440532013000'],
    [checksums.isFrenchVat, 'FR40303265045'],
    [checksums.isTaxNumber, '0000000001001'],
    [checksums.isUai, '0750655E'],
  ]
  const wrong = known.filter(([valid, text]) => {
    const last = text.search(/\d(?=\D*$)/)
    const changed = text.slice(0, last) + ((Number(text[last]) + 1) % 10) + text.slice(last + 1)
    return !valid(text) || valid(changed)
  })
  expect(wrong.map(([, text]) => text)).toEqual([])
})

test.each([
  ['06 12 34 56 78', true],
  ['+33 6 12 34 56 78', true],
  ['0033612345678', true],
  ['+33 (0)6.12.34.56.78', true],
  ['552100554', false],
  ['0012345678', false],
  ['061234567', false],
])('%s is a French phone number: %s', (text, expected) => {
  expect(checksums.isFrenchPhone(text)).toBe(expected)
})

test('Checksums answer for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), text => {
      for (const valid of Object.values(checksums)) expect(typeof valid(text)).toBe('boolean')
    }),
  )
})

test('A masked example never equals the value, and shows none of its letters and digits', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), value => {
      expect(mask(value)).not.toBe(value)
      expect(mask(value)).not.toMatch(/[\p{L}\p{N}]/u)
    }),
  )
  expect(mask('jean.dupont@ville.fr')).toBe('••••.••••••@•••••.••')
  expect(mask('•••')).not.toBe('•••')
})
