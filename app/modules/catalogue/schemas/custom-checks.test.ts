import { describe, expect, test } from 'vitest'
import { areOpeningHours } from './read-hours.ts'
import { validate } from './test-schemas.ts'

/** Faults of one check over rows of columns a, b, c, by line. */
async function told(name: string, params: object, ...rows: string[]): Promise<string[]> {
  const schema = { fields: ['a', 'b', 'c'].map(column => ({ name: column })), custom_checks: [{ name, params }] }
  const { first, notChecked } = await validate(schema, 'a\tb\tc', ...rows)
  expect(notChecked).toEqual([])
  return first.map(({ line, code }) => `${line} ${code}`)
}

describe('The ten checks of Validata', () => {
  test('french-siren-value and french-siret-value say what is wrong with the number', async () => {
    expect(
      await told(
        'french-siren-value',
        { column: 'a' },
        '552100554\t\t',
        '552 100 554\t\t',
        '55210055\t\t',
        '552100555\t\t',
        'x\t\t',
        '\ty\t',
      ),
    ).toEqual(['3 siren-spaces', '4 siren-short', '5 siren-key', '6 siren-letters'])
    expect(
      await told(
        'french-siret-value',
        { column: 'a' },
        '24960004000011\t\t',
        '2496000400001\t\t',
        '249600040000112\t\t',
        '35600000000048\t\t',
      ),
    ).toEqual(['3 siret-short', '4 siret-long'])
  })

  test('compare-columns-value compares numbers and days, and only what is filled on both sides', async () => {
    const params = { column: 'a', op: '>=', column2: 'b' }
    expect(
      await told('compare-columns-value', params, '10\t9\t', '9\t10\t', '2026-02-01\t2026-01-31\t', '\t4\t', 'x\t4\t'),
    ).toEqual(['3 compare-more-or-equal'])
  })

  test('cohesive-columns-value wants all or none', async () => {
    expect(
      await told('cohesive-columns-value', { column: 'a', othercolumns: ['b'] }, '1\t2\t', '\t\t3', '1\t\t', '\t2\t'),
    ).toEqual(['4 not-cohesive', '5 not-cohesive'])
  })

  test('one-of-required wants one at least', async () => {
    expect(await told('one-of-required', { column1: 'a', column2: 'b' }, '1\t\t', '\t2\t', '\t\t3')).toEqual([
      '4 one-of-required',
    ])
  })

  test('sum-columns-value adds up what is filled', async () => {
    expect(
      await told(
        'sum-columns-value',
        { column: 'a', columns: ['b', 'c'] },
        '3\t1\t2',
        '0.3\t0.1\t0.2',
        '4\t1\t2',
        '1\t1\t',
        '5\t\t',
      ),
    ).toEqual(['4 wrong-sum'])
  })

  test('year-interval-value wants two years in order, or one where allowed', async () => {
    expect(await told('year-interval-value', { column: 'a' }, '2025/2026\t\t', '2026\t\t', '2026/2025\t\t')).toEqual([
      '3 year-interval',
      '4 year-interval-order',
    ])
    expect(await told('year-interval-value', { column: 'a', 'allow-year-only': 'yes' }, '2026\t\t', '26\t\t')).toEqual([
      '3 year-interval-or-year',
    ])
  })

  test('nomenclature-actes-value wants a subject of the nine, one slash and no space around', async () => {
    expect(
      await told(
        'nomenclature-actes-value',
        { column: 'a' },
        'Commande publique/Marchés\t\t',
        'commande PUBLIQUE/x\t\t',
        'Commande publique\t\t',
        'Urbanisme /x\t\t',
        'Jardinage/x\t\t',
      ),
    ).toEqual(['4 actes-slash', '5 actes-spaces', '6 actes-subject'])
  })

  test('phone-number-value takes French, short and international numbers', async () => {
    expect(
      await told(
        'phone-number-value',
        { column: 'a' },
        '04 65 71 20 14\t\t',
        '3939\t\t',
        '15\t\t',
        '+32 2 123 45 67\t\t',
        '552100554\t\t',
      ),
    ).toEqual(['6 not-phone'])
  })

  test('opening-hours-value reads the syntax of OpenStreetMap', async () => {
    expect(
      await told(
        'opening-hours-value',
        { column: 'a' },
        'Mo-Fr 08:00-12:00,14:00-18:00; PH off\t\t',
        'lundi 8h-12h\t\t',
      ),
    ).toEqual(['3 not-opening-hours'])
  })

  test('a check of a column that is not there is left to the header', async () => {
    expect(await told('french-siren-value', { column: 'z' }, '1\t2\t3')).toEqual([])
  })
})

test.each([
  '24/7',
  'Mo-Fr 08:00-12:00, Sa 09:00-12:00',
  'Jan 01-Mar 31 Mo[1] 10:00+',
  'week 1-53/2 Fr 09:00-12:00',
  'sunrise-sunset',
  'May-Sep: 00:00-24:00',
  '2026 Dec 25 off',
  'Mo-Su,PH 08:00-20:00 "sur rendez-vous"',
  'Mo 10:00-12:00 || "téléphoner"',
])('%s are opening hours', text => {
  expect(areOpeningHours(text)).toBe(true)
})

test.each(['', 'lundi 8h-12h', 'Mo-Fr 8-12', '25/7', 'Mo-Fr 08:00-12:00 Tu', ';', 'Mo-Fr 08:75-12:00'])(
  '%s are none',
  text => {
    expect(areOpeningHours(text)).toBe(false)
  },
)
