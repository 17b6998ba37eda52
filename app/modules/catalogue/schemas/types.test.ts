import { describe, expect, test } from 'vitest'
import { faultsOf } from './test-schemas.ts'

describe('A value is read as its type asks, and what is wrong says how to correct it', () => {
  test.each<[string, object, string[], string[]]>([
    [
      'integer',
      { type: 'integer' },
      ['12', '-3', '007'],
      ['12,0 integer-decimal', '1 234 number-spaces', 'douze not-integer', '12 € number-unit'],
    ],
    [
      'number',
      { type: 'number' },
      ['12', '1.5', '.5', '1e3', 'NaN'],
      ['1,5 decimal-comma', '1 234,5 number-spaces', 'x not-number'],
    ],
    ['number with a comma', { type: 'number', decimalChar: ',' }, ['1,5', '12'], ['1.5 decimal-mark']],
    ['number with thousands', { type: 'number', groupChar: ' ' }, ['1 234.5'], ['1,5 decimal-comma']],
    ['number with a unit', { type: 'number', bareNumber: false }, ['12€', '95%'], ['x not-number']],
    ['boolean', { type: 'boolean' }, ['true', 'False', '1'], ['oui not-boolean']],
    [
      'French boolean',
      { type: 'boolean', trueValues: ['oui'], falseValues: ['non'] },
      ['oui', 'non'],
      ['true not-boolean'],
    ],
    ['date', { type: 'date' }, ['2026-02-28'], ['2026-02-29 no-such-day', '28/02/2026 date-french', 'hier not-date']],
    [
      'date with its own form',
      { type: 'date', format: '%d/%m/%Y' },
      ['28/02/2026'],
      ['29/02/2026 not-date-as', '2026-02-28 not-date-as'],
    ],
    ['any date', { type: 'date', format: 'any' }, ['28/02/2026', '2026-02-28'], ['31/02/2026 not-date']],
    ['time', { type: 'time' }, ['08:30:00'], ['8h30 not-time', '25:00:00 no-such-day']],
    ['time with its own form', { type: 'time', format: '%H:%M' }, ['08:30'], ['24:30 not-time-as']],
    [
      'datetime',
      { type: 'datetime' },
      ['2026-02-28T08:30:00Z', '2026-02-28T08:30:00+01:00'],
      ['2026-02-28 08:30 not-datetime', '28/02/2026 08:30 datetime-french'],
    ],
    ['year', { type: 'year' }, ['2026'], ['26 not-year']],
    ['former year', { type: 'gyear' }, ['2026'], ['26 not-year']],
    ['month of a year', { type: 'yearmonth' }, ['2026-12'], ['2026-13 not-yearmonth']],
    ['duration', { type: 'duration' }, ['P1Y6M', 'PT2H', 'P2W'], ['P not-duration', '2 ans not-duration']],
    ['geopoint', { type: 'geopoint' }, ['2.35, 48.85'], ['48,85 ; 2,35 point-plain', '2.35, 98.85 point-outside']],
    [
      'geopoint as a list',
      { type: 'geopoint', format: 'array' },
      ['[2.35,48.85]', '["2.35", "48.85"]'],
      ['2.35, 48.85 point-array'],
    ],
    [
      'geopoint as an object',
      { type: 'geopoint', format: 'object' },
      ['{"lon":2.35,"lat":48.85}'],
      ['[2.35,48.85] point-object'],
    ],
    [
      'geojson',
      { type: 'geojson' },
      ['{"type":"Point","coordinates":[2,48]}'],
      ['{"type":"Poin","coordinates":[]} geojson-type', '{"type":"Point"} geojson-empty', 'Point not-geojson'],
    ],
    ['array', { type: 'array' }, ['["a","b"]'], ['a,b array-written-plain', 'a not-array']],
    ['object', { type: 'object' }, ['{"a":1}'], ['[1] not-object']],
    ['e-mail', { type: 'string', format: 'email' }, ['a.b@mairie.example'], ['a.b@ not-email']],
    [
      'address',
      { type: 'string', format: 'uri' },
      ['https://a.example/x'],
      ['www.a.example uri-without-scheme', 'a b not-uri'],
    ],
    ['uuid', { type: 'string', format: 'uuid' }, ['0b2ffa5c-2f5e-4c0d-9d1e-3a7c3e0e8a11'], ['0b2ffa5c not-uuid']],
    ['base64', { type: 'string', format: 'binary' }, ['QUJD'], ['QUJ not-binary']],
  ])('%s', async (_, field, right, wrong) => {
    expect(await faultsOf(field, ...right)).toEqual([])
    const cells = wrong.map(text => text.slice(0, text.lastIndexOf(' ')))
    const codes = wrong.map((text, i) => `${i + 2} ${text.slice(text.lastIndexOf(' ') + 1)}`)
    expect(await faultsOf(field, ...cells)).toEqual(codes)
  })
})
