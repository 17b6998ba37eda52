import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Unreadable } from '#modules/intake/public.ts'
import { findTable } from './find-table.ts'
import { profileSource } from './profile-source.ts'
import { lines, profileOf, windows1252 } from './test-files.ts'

const table = lines(
  'code;libellé;montant',
  '01001;École d’été;1 234,50',
  '2A004;Théâtre;12,00',
  '01001;École d’été;1 234,50',
)

test('Rows, duplicates, types, missing and different values are counted', async () => {
  const { profile, column } = await profileOf(lines('a;b;c', '1;x;NC', '2;;3', '2;;3', '4;y;5'))
  expect(profile).toMatchObject({ rows: 4, duplicateRows: 1, headerLine: 1, separator: ';', format: 'csv' })
  expect(column('a')).toMatchObject({ type: 'integer', min: 1, max: 4, distinct: 3, missing: 0 })
  expect(column('b')).toMatchObject({ type: 'text', missing: 2, missingWords: 0, distinct: 2 })
  expect(column('c')).toMatchObject({ type: 'integer', missing: 1, missingWords: 1, distinct: 2 })
  expect(column('c').topValues).toEqual([
    { value: '3', count: 2 },
    { value: '5', count: 1 },
  ])
})

test('Words for « nobody knows » are missing however they are written; longer texts and codes are not', async () => {
  const words = ['NC', 'n.c.', '#N/A', 'NON COMMUNIQUÉ', 'Non renseigné', '-', '?', 'NULL', 'Inconnu']
  const { column } = await profileOf(
    lines('a;b', ...[...words, 'non communiquée', '0-', 'x'].map((v, i) => `${i};${v}`)),
  )
  expect(column('b')).toMatchObject({ missing: words.length, missingWords: words.length, distinct: 3 })
})

test('Numbers are read with or without spaces and signs between their digits', async () => {
  const { column } = await profileOf(lines('a;b', '1;1 234,50', '2;12,5', '3;-0,5', '4;1\u202f000\u202f000,25'))
  expect(column('b')).toMatchObject({ type: 'decimal', exceptions: 0, min: -0.5, max: 1_000_000.25 })
})

test('Whatever its encoding, a file has the same profile', async () => {
  const utf16 = Buffer.from(`\ufeff${table}`, 'utf16le')
  const files = [
    [Buffer.from(table), 'utf-8'],
    [Buffer.from(`\ufeff${table}`), 'utf-8'],
    [utf16, 'utf-16le'],
    [Buffer.from(utf16).swap16(), 'utf-16be'],
    [windows1252(table), 'windows-1252'],
  ] as const
  const { columns } = (await profileOf(table)).profile
  for (const [bytes, encoding] of files) {
    const { profile } = await profileOf(bytes)
    expect(profile.encoding).toBe(encoding)
    expect(profile.columns).toEqual(columns)
  }
  expect(columns[2]).toMatchObject({ type: 'decimal', format: ',', min: 12, max: 1234.5 })
  expect(columns[0]).toMatchObject({ type: 'text', distinct: 2 })
})

test('An accent past the first megabyte decides of the encoding', async () => {
  const { profile, column } = await profileOf(windows1252(`mot;n\n${'abcdefgh;1\n'.repeat(120_000)}été;2\n`))
  expect(profile).toMatchObject({ encoding: 'windows-1252', rows: 120_001 })
  expect(column('n')).toMatchObject({ type: 'integer', max: 2, distinct: 2 })
})

test.each([',', ';', '\t', '|'])('The separator %j is found', async separator => {
  const { profile } = await profileOf(table.replaceAll(',', '.').replaceAll(';', separator))
  expect(profile).toMatchObject({ separator, rows: 3 })
  expect(profile.columns.map(({ name }) => name)).toEqual(['code', 'libellé', 'montant'])
})

test('A title, a blank line and a line of sep= stand above the header; marks inside quotes and NUL are no part of it', async () => {
  const above = await profileOf(lines('sep=;', 'Liste 2026;;', '', '"\ufeffcode";"nom\0bre";date', '01;5;2026-01-02'))
  expect(above.profile).toMatchObject({ headerLine: 4, rows: 1, separator: ';' })
  expect(above.profile.columns.map(({ name }) => name)).toEqual(['code', 'nombre', 'date'])
})

test('Without a header no row is lost, and no value becomes a name', async () => {
  const { profile } = await profileOf(lines('jean@ville.fr;12,5', 'lea@ville.fr;13,5'))
  expect(profile).toMatchObject({ headerLine: null, rows: 2 })
  expect(profile.columns.map(({ name }) => name)).toEqual(['Colonne 1', 'Colonne 2'])
  expect(JSON.stringify(profile)).not.toContain('jean')
  const people = await profileOf(lines('Dupont;Jean', 'Durand;Zoé'))
  expect(people.profile).toMatchObject({ headerLine: null, rows: 2 })
  expect(JSON.stringify(people.profile)).not.toMatch(/Dupont|Durand|Jean|Zoé/)
})

test('Defective rows are set aside with their line and reason, line ends inside quotes counted', async () => {
  const text = lines('a;b;c', '1;"deux', 'lignes";3', '4;5', '', '6;7;8;9', '10;"a"b;12', '13;14;15', ';;')
  const { profile } = await profileOf(text)
  expect(profile).toMatchObject({ rows: 2, blankRows: 1 })
  expect(profile.defective).toEqual({
    count: 3,
    reasons: { 'too-few-columns': 1, 'too-many-columns': 1, 'stray-quote': 1 },
    first: [
      { line: 4, reason: 'too-few-columns' },
      { line: 6, reason: 'too-many-columns' },
      { line: 7, reason: 'stray-quote' },
    ],
  })
})

test('A quotation mark never closed is said at its line', async () => {
  const { profile } = await profileOf(lines('a;b', '1;2', '3;"x', '5;6'))
  expect(profile.rows).toBe(1)
  expect(profile.defective.first).toEqual([{ line: 3, reason: 'open-quote' }])
})

test('Headers said again are no data, and headers that repeat get different names', async () => {
  const { profile } = await profileOf(lines('a;b;a', 'x;1;2', 'a;b;a', 'y;3;4'))
  expect(profile.columns.map(({ name }) => name)).toEqual(['a', 'b', 'a (2)'])
  expect(profile).toMatchObject({ rows: 3, repeatedHeaders: 0 })
  const plain = await profileOf(lines('a;b', 'x;1', 'a;b', 'y;3'))
  expect(plain.profile).toMatchObject({ rows: 2, repeatedHeaders: 1 })
})

test('French dates are dates with their format, and impossible ones are exceptions', async () => {
  const days = Array.from({ length: 40 }, (_, i) => `${String((i % 28) + 1).padStart(2, '0')}/02/2024;x`)
  const { column } = await profileOf(lines('jour;b', ...days, '30/02/2024;x'))
  expect(column('jour')).toMatchObject({
    type: 'date',
    format: 'JJ/MM/AAAA',
    exceptions: 1,
    min: '2024-02-01',
    max: '2024-02-28',
  })
})

test('The beginning of any text has a separator, different names and rows that start within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('a', 'é', '1', ';', ',', '"', '\n', '\t', ' ') }), head => {
      const { separator, headers, skip } = findTable(head)
      expect(separator).toHaveLength(1)
      expect(new Set(headers).size).toBe(headers.length)
      expect(headers.length).toBeGreaterThan(0)
      expect(skip).toBeLessThanOrEqual(head.split('\n').length)
    }),
  )
})

test('A file of any bytes is profiled or refused by name', async () => {
  const cell = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom('"', '""', "'", '\\', '\r', '\n', ''),
  )
  const row = fc.array(cell, { maxLength: 5 }).map(cells => cells.join(';'))
  const text = fc.array(row, { maxLength: 8 }).map(rows => new TextEncoder().encode(rows.join('\n')))
  await fc.assert(
    fc.asyncProperty(fc.oneof(text, fc.uint8Array({ maxLength: 200 })), async bytes => {
      const result = await profileSource({ name: 'a.csv', bytes }).catch((error: unknown) => error)
      if (result instanceof Error) expect(result).toBeInstanceOf(Unreadable)
      else expect(result).toMatchObject({ schema: 'gouvernail-profile/1' })
    }),
    { numRuns: 20 },
  )
}, 180_000)
