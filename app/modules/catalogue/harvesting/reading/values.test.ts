import { expect, test } from 'vitest'
import { byteSizeOf } from './blank.ts'
import { boxOf, boxOfGeoJson } from './boxes.ts'
import { dayOf, periodOf } from './days.ts'
import { languageOf } from './languages.ts'
import { plainText, webAddress } from './words.ts'

test.each([
  ['2019-10-01', '2019-10-01', []],
  ['2019-03-25T22:55:41.312+01:00', '2019-03-25', []],
  ['2019-09-30 22:00:00', '2019-09-30', []],
  ['20191001', '2019-10-01', []],
  ['jeu, 19/12/2019 - 03:00', '2019-12-19', []],
  ['Date changed  jeu, 19/12/2019 - 03:00', '2019-12-19', []],
  ['Thu, 12/19/2019 - 03:00', '2019-12-19', []],
  ['1er août 2021', '2021-08-01', []],
  ['2009', '2009-01-01', ['imprecise-date']],
  ['2009-04', '2009-04-01', ['imprecise-date']],
  ['2021-02-30', null, ['impossible-date']],
  ['0002-11-30', null, ['impossible-date']],
  ['bientôt', null, ['impossible-date']],
  ['', null, []],
])('The day « %s » is read as %s', (text, day, expected) => {
  const doubts = new Set<string>()
  expect(dayOf(text, doubts)).toBe(day)
  expect([...doubts]).toEqual(expected)
})

test('A period of years covers them whole, and one that ends before it begins is none', () => {
  const doubts = new Set<string>()
  expect(periodOf('2010', '2012-02', doubts)).toEqual({ temporalFrom: '2010-01-01', temporalUntil: '2012-02-29' })
  expect(periodOf('2020-01-01', '2019-01-01', doubts)).toEqual({ temporalFrom: null, temporalUntil: null })
  expect(doubts).toContain('reversed-period')
})

test.each([
  [['1.5', '48', '2.5', '49'], [1.5, 48, 2.5, 49], []],
  [['1,5', '48', '2,5', '49'], [1.5, 48, 2.5, 49], []],
  [['3.28', '49.4', '1.31', '50.5'], [1.31, 49.4, 3.28, 50.5], ['box-exchanged']],
  [['170', '-20', '-175', '-10'], [170, -20, -175, -10], []],
  [['NaN', 'NaN', 'NaN', 'NaN'], null, ['box-not-numbers']],
  [['1.5', '', '2.5', '49'], null, ['box-not-numbers']],
  [['650000', '6860000', '660000', '6870000'], null, ['box-outside']],
  [[null, null, null, null], null, []],
])('The box %j is read as %j', (sides, box, expected) => {
  const doubts = new Set<string>()
  expect(boxOf(sides, doubts)).toEqual(box)
  expect([...doubts]).toEqual(expected)
})

test('The box of a drawing is that of its points, however deep, text or object', () => {
  const drawing = {
    type: 'Feature',
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [1, 48],
          [2, 48.5],
          [1.5, 49],
          [1, 48],
        ],
      ],
    },
  }
  expect(boxOfGeoJson(drawing, new Set())).toEqual([1, 48, 2, 49])
  expect(boxOfGeoJson(JSON.stringify(drawing.geometry), new Set())).toEqual([1, 48, 2, 49])
  const deep = JSON.parse(`{"coordinates":${'['.repeat(3_000)}1,2${']'.repeat(3_000)}}`) as unknown
  expect(boxOfGeoJson(deep, new Set())).toEqual([1, 2, 1, 2])
  const doubts = new Set<string>()
  expect(boxOfGeoJson('{"type":', doubts)).toBeNull()
  expect(doubts).toContain('box-not-numbers')
})

test.each([
  [42, 42],
  ['42 octets', 42],
  ['1,5 Mo', 1_500_000],
  ['12 KB', 12_000],
  ['3 Gio', 3e9],
  ['0', null],
  ['beaucoup', null],
  ['5 parsecs', null],
  ['', null],
])('The size « %s » is %s bytes', (said, bytes) => {
  expect(byteSizeOf(said)).toBe(bytes)
})

test.each([
  ['fre', 'fr'],
  ['fr-FR', 'fr'],
  ['fre; utf8', 'fr'],
  ['http://publications.europa.eu/resource/authority/language/FRA', 'fr'],
  ['français', 'fr'],
  ['eng', 'en'],
  ['klingon', null],
  ['zxx', null],
])('The language « %s » is %s', (said, language) => {
  expect(languageOf(said)).toBe(language)
})

test('HTML becomes plain text, and words that only look like it stay', () => {
  expect(plainText('<p>Liste des <b>antennes</b></p><script>alert(1)</script><ul><li>Caf&eacute;</li></ul>')).toBe(
    'Liste des antennes\n\nCafé',
  )
  expect(plainText('Pente < 5 % & sol > 2 m')).toBe('Pente < 5 % & sol > 2 m')
  expect(plainText('<p> </p>')).toBeNull()
})

test('A very long description keeps its beginning and says so', () => {
  const doubts = new Set<string>()
  expect(plainText('a'.repeat(100_001), doubts)).toHaveLength(100_000)
  expect(doubts).toContain('text-cut')
})

test.each([
  ['https://x.example/é?a=b c', 'https://x.example/%C3%A9?a=b%20c'],
  ['www.x.example', 'http://www.x.example/'],
  ['ftp://x.example/a.zip', 'ftp://x.example/a.zip'],
  ['/data/a.csv', 'https://base.example/data/a.csv'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['\\\\serveur\\partage', null],
])('The address « %s » opens as %s', (said, url) => {
  const doubts = new Set<string>()
  expect(webAddress(said, doubts, said.startsWith('/') ? 'https://base.example/x' : null)).toBe(url)
  expect(doubts.has('link-not-web')).toBe(url === null)
})
