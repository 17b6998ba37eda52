import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { utils, write } from '@e965/xlsx'
import { expect, test } from 'vitest'
import { profileOf } from './test-files.ts'

function workbook(bookType: 'xlsx' | 'ods'): Uint8Array {
  const book = utils.book_new()
  utils.book_append_sheet(book, utils.aoa_to_sheet([['seule'], ['a']]), 'Notes')
  const rows = [['Liste des sites'], [], ['nom', 'surface', 'ouvert'], ['Halle', 12.5, true], ['Parc', 300, false]]
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Sites')
  return new Uint8Array(write(book, { type: 'array', bookType }))
}

test.each(['xlsx', 'ods'] as const)('Every sheet of an .%s is profiled, the largest first', async kind => {
  const { profile, column } = await profileOf(workbook(kind), `classeur.${kind}`)
  expect(profile).toMatchObject({ format: kind, name: 'Sites', headerLine: 3, rows: 2 })
  expect(column('surface')).toMatchObject({ type: 'decimal', min: 12.5, max: 300 })
  expect(column('ouvert').type).toBe('boolean')
  expect(profile.otherTables).toMatchObject([{ name: 'Notes', rows: 1 }])
})

test('An array of JSON objects is a table, nested fields included', async () => {
  const json = JSON.stringify([{ a: 1, lieu: { ville: 'Lyon' } }, { a: null, b: ['x'] }, { a: 3 }])
  const { profile, column } = await profileOf(json, 'liste.json')
  expect(profile).toMatchObject({ format: 'json', rows: 3 })
  expect(profile.columns.map(({ name }) => name)).toEqual(['a', 'lieu.ville', 'b'])
  expect(column('a')).toMatchObject({ type: 'integer', missing: 1, max: 3 })
})

test('GeoJSON gives its properties, its system and its extent, which homes do not', async () => {
  const feature = (name: string, coordinates: number[]) => ({
    type: 'Feature',
    properties: { [name]: 'Zoé' },
    geometry: { type: 'Point', coordinates },
  })
  const collection = (name: string) =>
    JSON.stringify({ type: 'FeatureCollection', features: [feature(name, [2, 48]), feature(name, [3, 47])] })
  const { profile } = await profileOf(collection('libelle'), 'points.geojson')
  expect(profile).toMatchObject({ format: 'geojson', rows: 2, crs: 'EPSG:4326', extent: [2, 47, 3, 48] })
  expect((await profileOf(collection('prenom'), 'points.geojson')).profile.extent).toBeNull()
})

test('Parquet is read with its own types', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-parquet-'))
  const file = path.join(folder, 'a.parquet')
  const instance = await DuckDBInstance.create(':memory:')
  const connection = await instance.connect()
  await connection.run(`copy (select 12 as n, date '2026-01-02' as jour, 'x' as mot) to '${file}' (format parquet)`)
  connection.closeSync()
  instance.closeSync()
  const { profile } = await profileOf(readFileSync(file), 'a.parquet')
  rmSync(folder, { recursive: true })
  expect(profile).toMatchObject({ format: 'parquet', rows: 1 })
  expect(profile.columns.map(({ name, type }) => `${name} ${type}`)).toEqual(['n integer', 'jour date', 'mot text'])
})

test.each([
  ['empty', new Uint8Array(), 'a.csv'],
  ['unknown-type', Buffer.from(`GIF89a\0${'\0\x01\x02'.repeat(200)}`), 'a.csv'],
  ['web-page', Buffer.from('<!DOCTYPE html><p>x</p>'), 'a.csv'],
  ['invalid-json', Buffer.from('{"a": '), 'a.json'],
  ['unknown-type', Buffer.from('{"a": 1}'), 'a.json'],
  ['damaged', Buffer.from(`PAR1${'x'.repeat(100)}PAR1`), 'a.parquet'],
])('A file that is %s is refused by that name', async (code, bytes, name) => {
  await expect(profileOf(bytes, name)).rejects.toMatchObject({ name: 'Unreadable', code })
})
