import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate, count, isSiren, isSiret, line, siren, siret } from './fields.ts'

describe('A SIREN or SIRET', () => {
  // Numbers of public bodies found in the Sirene directory; La Poste's rule as INSEE's own validation states it.
  test.each([
    ['200034528', true],
    ['200034582', false],
    ['356000000', true],
    ['000000000', false],
    ['20003452', false],
    ['2000345280', false],
    ['２０００３４５２８', false],
  ])('SIREN %s: %s', (number, valid) => expect(isSiren(number)).toBe(valid))

  test.each([
    ['20003452800014', true, 'an EPCI'],
    ['20003452800041', false, 'two digits exchanged'],
    ['35600000000048', true, 'the seat of La Poste, by Luhn’s sum'],
    ['35600000009075', true, 'a post office, by the sum of its digits'],
    ['35600000009074', false, 'a post office with a wrong digit'],
    ['20003458200013', false, 'a sum that holds on a SIREN that does not'],
    ['00000000000000', false, 'nothing but zeros'],
  ])('SIRET %s: %s (%s)', (number, valid) => expect(isSiret(number)).toBe(valid))

  test('is accepted with the spaces people write, narrow ones too, and kept without', () => {
    expect(siren.parse(' 200 034\u202f528\u00a0')).toBe('200034528')
    expect(siret.parse('200 034 528 00014')).toBe('20003452800014')
  })

  test('with any one digit changed is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const digits = [...'20003452800014']
        digits[at] = String((Number(digits[at]) + shift) % 10)
        return !isSiret(digits.join(''))
      }),
    )
  })
})

describe('A civil date', () => {
  test.each(['2026-02-28', '2024-02-29', '1800-01-01', '2199-12-31'])('%s is accepted', text => {
    expect(civilDate.parse(text)).toBe(text)
  })

  test.each(['2026-02-31', '2025-02-29', '2026-13-01', '2026-99-99', '2026-00-10', '0000-01-01', '9999-01-01'])(
    '%s does not exist or cannot be meant',
    text => expect(civilDate.safeParse(text).error?.issues[0]?.message).toBe('kernel.invalid-date'),
  )

  test.each(['hello', '', '23/11/2026', '2026-1-1', '2026-11-23T00:00:00Z', ' 2026-11-23'])(
    'written %j is refused with a sentence, never with a crash',
    text => expect(civilDate.safeParse(text).error?.issues[0]?.message).toBe('kernel.invalid-date'),
  )

  test('never throws, whatever is typed', () => {
    fc.assert(fc.property(fc.string(), text => civilDate.safeParse(text).success !== undefined))
  })
})

describe('A line of text', () => {
  test('loses the spaces around it and is refused when nothing is left', () => {
    expect(line().parse('  Mairie ')).toBe('Mairie')
    expect(line().safeParse(' \t ').success).toBe(false)
    expect(line(5).safeParse('123456').success).toBe(false)
  })
})

test('A count is whole, not negative and not absurd', () => {
  expect(count.parse('12')).toBe(12)
  for (const wrong of ['-1', '1.5', 'douze', '100000001', 'Infinity'])
    expect(count.safeParse(wrong).success).toBe(false)
})
