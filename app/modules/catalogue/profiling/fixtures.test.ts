import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { profileOf } from './test-files.ts'

const folder = new URL('../../../../../shared/fixtures/', import.meta.url)
const profileFixture = (file: string) => profileOf(readFileSync(new URL(file, folder)), file)

describe.skipIf(!existsSync(folder))('real files (../shared/fixtures)', () => {
  test.each([
    ['bal-sample.csv', { separator: ';', encoding: 'utf-8', rows: 15, crs: 'EPSG:4326' }],
    ['csv-detective-a_test_file.csv', { separator: ';', rows: 404, repeatedHeaders: 2, duplicateRows: 7 }],
    ['frictionless-bom.csv', { encoding: 'utf-8', rows: 2 }],
    ['frictionless-duplicate-headers.csv', { rows: 2 }],
    ['frictionless-latin1.csv', { encoding: 'windows-1252', rows: 2 }],
    ['frictionless-table-with-accents.csv', { separator: ';', encoding: 'windows-1252', rows: 638 }],
    ['stationnement-exemple-invalide.csv', { separator: ',', rows: 1, crs: 'EPSG:4326' }],
  ])('%s is read whole', async (file, expected) => {
    const { profile } = await profileFixture(`csv/${file}`)
    expect(profile).toMatchObject({ ...expected, headerLine: 1, defective: { count: 0 } })
    expect(profile.columns.flatMap(({ personal }) => personal)).toEqual([])
  })

  test('defective rows are counted with their reasons', async () => {
    const { profile } = await profileFixture('csv/frictionless-defective-rows.csv')
    expect(profile.columns.map(({ name }) => name)).toEqual(['id', 'name', 'age'])
    expect(profile.defective).toMatchObject({ count: 2, reasons: { 'too-few-columns': 1, 'too-many-columns': 1 } })
    expect(profile.defective.first.map(({ line }) => line)).toEqual([2, 3])
  })

  test('columns of the real table of municipalities are recognised', async () => {
    const { column } = await profileFixture('csv/csv-detective-a_test_file.csv')
    expect(['NUMCOM', 'NUMDEP', 'NUMEPCI', 'GEO_INFO'].map(name => column(name).meaning?.kind)).toEqual([
      'insee-commune',
      'department',
      'epci',
      'geojson',
    ])
  })
})
