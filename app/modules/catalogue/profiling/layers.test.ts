import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { Unreadable } from '#modules/intake/public.ts'
import { readDbf } from './dbf.ts'
import { crsOf } from './shapefile.ts'
import { profileOf, windows1252 } from './test-files.ts'

const fixture = new URL('../../../../../shared/fixtures/geo/rte.gpkg', import.meta.url)

/** A dBASE table: fields of text, name and width, and rows of cells; the first byte of a row says whether it is deleted. */
function dbf(fields: readonly [string, number][], rows: readonly string[]): Uint8Array {
  const width = 1 + fields.reduce((sum, [, length]) => sum + length, 0)
  const start = 33 + 32 * fields.length
  const bytes = Buffer.alloc(start + width * rows.length + 1, 0x20)
  bytes.fill(0, 0, start)
  bytes.writeUInt32LE(rows.length, 4)
  bytes.writeUInt16LE(start, 8)
  bytes.writeUInt16LE(width, 10)
  for (const [i, [name, length]] of fields.entries()) {
    bytes.write(name, 32 + 32 * i, 'latin1')
    bytes.write('C', 32 + 32 * i + 11, 'latin1')
    bytes[32 + 32 * i + 16] = length
  }
  bytes[start - 1] = 0x0d
  for (const [i, row] of rows.entries()) bytes.set(windows1252(row), start + width * i)
  bytes[bytes.length - 1] = 0x1a
  return new Uint8Array(bytes)
}

function shp(extent: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(100)
  for (const [i, bound] of extent.entries()) bytes.writeDoubleLE(bound, 36 + 8 * i)
  return new Uint8Array(bytes)
}

const trees = dbf(
  [
    ['CODE', 5],
    ['ESSENCE', 10],
  ],
  [' 01234Érable    ', ' 01235Chêne     ', '*01236Supprimé  '],
)
const lambert = 'PROJCS["RGF93_Lambert_93",GEOGCS["GCS_RGF_1993"]]'

test('A zip of shapefiles gives its attributes with their zeros and accents, its system and its extent', async () => {
  const zip = zipSync({
    'arbres/arbres.shp': shp([700_000, 6_600_000, 701_000, 6_601_000]),
    'arbres/arbres.dbf': trees,
    'arbres/arbres.prj': strToU8(lambert),
  })
  const { profile, column } = await profileOf(zip, 'arbres.zip')
  expect(profile).toMatchObject({ format: 'shapefile', rows: 2, crs: 'EPSG:2154' })
  expect(profile.extent).toEqual([700_000, 6_600_000, 701_000, 6_601_000])
  expect(column('CODE')).toMatchObject({ type: 'text', distinct: 2 })
  expect(
    column('ESSENCE')
      .topValues?.map(({ value }) => value)
      .toSorted(),
  ).toEqual(['Chêne', 'Érable'])
})

test('The system of a layer is told by its code, or by what French software calls it', () => {
  expect(crsOf('PROJCS["x",AUTHORITY["EPSG","3948"]]')).toBe('EPSG:3948')
  expect(crsOf('PROJCS["RGF93_CC46"]')).toBe('EPSG:3946')
  expect(crsOf('GEOGCS["GCS_WGS_1984"]')).toBe('EPSG:4326')
  expect(crsOf('PROJCS["Réseau local"]')).toBe('Réseau local')
  expect(crsOf('rien')).toBeNull()
})

test('A table of any bytes is read or refused by name', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(trees.length - 1), fc.nat(255)), { maxLength: 12 }), edits => {
      const bytes = trees.slice()
      for (const [at, value] of edits) bytes[at] = value
      try {
        for (const row of readDbf(bytes, 'windows-1252').rows)
          expect(row.every(cell => typeof cell === 'string')).toBe(true)
      } catch (error) {
        expect(error).toBeInstanceOf(Unreadable)
      }
    }),
  )
})

test('A GeoPackage gives each of its layers without its geometries; views and damage are refused', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-layers-'))
  try {
    const file = path.join(folder, 'a.gpkg')
    const database = new DatabaseSync(file)
    database.exec(`
      create table gpkg_spatial_ref_sys (srs_id int, organization text, organization_coordsys_id int);
      insert into gpkg_spatial_ref_sys values (2154, 'epsg', 2154);
      create table gpkg_contents (table_name text, data_type text, min_x double, min_y double, max_x double, max_y double, srs_id int);
      create table bancs (fid integer, geom POINT, materiau text, pose date);
      insert into bancs values (1, x'00', 'bois', '2024-05-02'), (2, null, 'métal', '2025-01-09');
      create view piege as select 1 as x;
      insert into gpkg_contents values ('bancs', 'features', 1, 2, 3, 4, 2154), ('piege', 'attributes', null, null, null, null, null);
    `)
    database.close()
    const bytes = new Uint8Array(readFileSync(file))
    const { profile, column } = await profileOf(bytes, 'mobilier.gpkg')
    expect(profile).toMatchObject({ format: 'gpkg', name: 'bancs', rows: 2, crs: 'EPSG:2154', extent: [1, 2, 3, 4] })
    expect(profile.otherTables).toEqual([])
    expect(profile.columns.map(({ name }) => name)).toEqual(['fid', 'materiau', 'pose'])
    expect(column('pose')).toMatchObject({ type: 'date', max: '2025-01-09' })
    const broken = bytes.map((byte, at) => (at > 100 && at % 3 === 0 ? 0xff : byte))
    await expect(profileOf(broken, 'x.gpkg')).rejects.toBeInstanceOf(Unreadable)
    await expect(profileOf(bytes.slice(0, 2_000), 'x.gpkg')).rejects.toBeInstanceOf(Unreadable)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test.skipIf(!existsSync(fixture))('A real GeoPackage is read whole (../shared/fixtures)', async () => {
  const { profile } = await profileOf(new Uint8Array(readFileSync(fixture)), 'rte.gpkg')
  expect(profile.format).toBe('gpkg')
  expect(profile.rows).toBeGreaterThan(0)
  expect(profile.crs).toMatch(/^EPSG:\d+$/)
  expect(profile.columns.length).toBeGreaterThan(1)
})

test('A GeoPackage whose lists are views is refused, for a view may never end; one that repeats itself is read once', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-hostile-'))
  const made = (name: string, statements: string) => {
    const file = path.join(folder, name)
    const database = new DatabaseSync(file)
    database.exec(`create table bancs (materiau text, pose date); insert into bancs values ('bois', '2024-05-02');
      create table gpkg_spatial_ref_sys (srs_id int, organization text, organization_coordsys_id int); ${statements}`)
    database.close()
    return new Uint8Array(readFileSync(file))
  }
  const columns = 'table_name, data_type, min_x, min_y, max_x, max_y, srs_id'
  try {
    const view = made('v.gpkg', `create view gpkg_contents (${columns}) as select 'bancs', 'features', 1, 2, 3, 4, 1`)
    await expect(profileOf(view, 'v.gpkg')).rejects.toBeInstanceOf(Unreadable)
    const repeated = made(
      'r.gpkg',
      `create table gpkg_contents (${columns}); insert into gpkg_contents values ('bancs', 'features', 1, 2, 3, 4, 1);
      insert into gpkg_spatial_ref_sys values (1, 'epsg', 2154), (1, 'epsg', 2154), (1, 'epsg', 2154)`,
    )
    const { profile } = await profileOf(repeated, 'r.gpkg')
    expect(profile).toMatchObject({ name: 'bancs', rows: 1, crs: 'EPSG:2154', otherTables: [] })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
