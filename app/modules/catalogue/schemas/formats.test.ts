import { expect, test } from 'vitest'
import { utils, write } from '@e965/xlsx'
import { DuckDBInstance } from '@duckdb/node-api'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Unreadable } from '#modules/intake/public.ts'
import { windows1252 } from '../profiling/test-files.ts'
import { readRows } from './read-rows.ts'
import { readSchema } from './read-schema.ts'
import { validateSource } from './validate-source.ts'

const schema = readSchema({
  fields: [
    { name: 'nom', constraints: { required: true } },
    { name: 'actif', type: 'boolean' },
    { name: 'jour', type: 'date' },
  ],
})
const places = async (name: string, bytes: Uint8Array) =>
  (await validateSource({ name, bytes }, schema)).first.map(({ line, column, code }) => `${line} ${column} ${code}`)

test('A French CSV: title above, sep= line, windows-1252, line breaks inside quotes', async () => {
  const text =
    'sep=;\r\nListe des équipements;;\r\nnom;actif;jour\r\n"Halle\r\nnord";true;2026-01-02\r\nÉglise;oui;2026-01-02\r\n'
  expect(await places('a.csv', windows1252(text))).toEqual(['6 actif not-boolean'])
})

test('A workbook: the sheet of the schema, its own booleans and days', async () => {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['autre'], ['x']]), 'Notes')
  utils.book_append_sheet(
    book,
    utils.aoa_to_sheet([
      ['nom', 'actif', 'jour'],
      ['Halle', true, '2026-01-02'],
      ['Parc', 'oui', 'demain'],
    ]),
    'Données',
  )
  const bytes = new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx' }))
  expect(await places('a.xlsx', bytes)).toEqual(['3 actif not-boolean', '3 jour not-date'])
})

test('JSON and Parquet count their records', async () => {
  const json = JSON.stringify([
    { nom: 'Halle', actif: true, jour: '2026-01-02' },
    { nom: '', actif: 'x', jour: '2026-01-02' },
  ])
  expect(await places('a.json', new TextEncoder().encode(json))).toEqual(['2 nom required', '2 actif not-boolean'])
  const folder = await mkdtemp(path.join(tmpdir(), 'gouvernail-test-'))
  const file = path.join(folder, 'a.parquet')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(
    `copy (select 'Halle' as nom, true as actif, date '2026-01-02' as jour union all select null, false, null) to '${file}' (format parquet)`,
  )
  const bytes = new Uint8Array(await readFile(file))
  await rm(folder, { recursive: true })
  expect(await places('a.parquet', bytes)).toEqual(['2 nom required'])
})

test('Parquet of many rows gives as many as are wanted: a few kilobytes may hold a billion of them', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gouvernail-test-'))
  const file = path.join(folder, 'a.parquet')
  const connection = await (await DuckDBInstance.create(':memory:')).connect()
  await connection.run(`copy (select 'Halle' as nom from range(50000)) to '${file}' (format parquet)`)
  const bytes = new Uint8Array(await readFile(file))
  await rm(folder, { recursive: true })
  let rows = 0
  const reader = { header: () => undefined, rows: (batch: readonly unknown[]) => void (rows += batch.length) }
  await readRows({ name: 'a.parquet', bytes }, ['nom'], reader, 3)
  expect(rows).toBe(3)
})

test.each([
  ['a quotation mark left open', 'nom;actif;jour\n"Halle;true\n'],
  ['nothing', ''],
])('%s is refused by its name', async (_, text) => {
  await expect(places('a.csv', new TextEncoder().encode(text))).rejects.toBeInstanceOf(Unreadable)
})
