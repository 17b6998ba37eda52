import { DatabaseSync } from 'node:sqlite'
import { refusals } from '#modules/intake/public.ts'
import type { HeldTable } from './read-source.ts'

const mostTables = 100

/**
 * Where the contents of a GeoPackage are listed (OGC 12-128r19, clauses 1.1.2 and 1.1.3); geometries are not read. Lists without
 * end are read by their beginning, for nothing stops SQLite.
 */
const contents = `
  select c.table_name as name, c.min_x as west, c.min_y as south, c.max_x as east, c.max_y as north,
    (select s.organization from gpkg_spatial_ref_sys s where s.srs_id = c.srs_id limit 1) as body,
    (select s.organization_coordsys_id from gpkg_spatial_ref_sys s where s.srs_id = c.srs_id limit 1) as code
  from (select * from gpkg_contents limit 1000) c
  where c.data_type in ('features', 'attributes')
    and exists (select 1 from pragma_table_list t where t.schema = 'main' and t.name = c.table_name and t.type = 'table')
  order by c.table_name limit ${mostTables}`

/** These lists are tables: a view may never end. */
const neverEnding = `
  select name from pragma_table_list where lower(name) in ('gpkg_contents', 'gpkg_spatial_ref_sys') and (type <> 'table' or schema <> 'main')`

/** The tables of a GeoPackage, their rows read as they are asked for until `close`. Throws `Unreadable` for what is none. */
export function openGeoPackage(file: string): { tables: HeldTable[]; close(): void } {
  const database = open(file)
  try {
    if (database.prepare(neverEnding).get()) throw refusals.damaged()
    const layers = database.prepare(contents).all()
    const tables = layers.map(layer => layerTable(database, layer))
    if (tables.length === 0) throw refusals.empty()
    return { tables, close: () => database.close() }
  } catch (error) {
    database.close()
    throw isDamage(error) ? refusals.damaged() : error
  }
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true, allowExtension: false })
  } catch (error) {
    throw isDamage(error) ? refusals.damaged() : error
  }
}

const isDamage = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ERR_SQLITE_ERROR'

function layerTable(database: DatabaseSync, layer: Record<string, unknown>): HeldTable {
  const name = String(layer.name)
  const columns = database.prepare('select name, type from pragma_table_info(?)').all(name)
  const kept = columns.filter(({ type }) => !isBinary(String(type))).map(column => String(column.name))
  const bounds = [layer.west, layer.south, layer.east, layer.north].flatMap(bound =>
    typeof bound === 'number' ? [bound] : [],
  )
  const [west, south, east, north] = bounds
  const known = west !== undefined && south !== undefined && east !== undefined && north !== undefined
  const crs = layer.body && layer.code ? `${String(layer.body).toUpperCase()}:${String(layer.code)}` : null
  return {
    name,
    headers: kept,
    headerLine: null,
    rows: rowsOf(database, name, kept),
    geo: { crs, extent: known ? [west, south, east, north] : null },
  }
}

/** Geometries and files are declared by the names of their types. */
function isBinary(type: string): boolean {
  return /^(?:blob|geometry|(?:multi)?(?:point|linestring|polygon|curve|surface)|geometrycollection)/i.test(type)
}

function* rowsOf(database: DatabaseSync, table: string, columns: readonly string[]): Generator<string[]> {
  if (columns.length === 0) return
  const statement = database.prepare(`select ${columns.map(named).join(', ')} from ${named(table)}`)
  statement.setReadBigInts(true)
  try {
    for (const row of statement.iterate()) yield columns.map(column => textOf(row[column]))
  } catch (error) {
    throw isDamage(error) ? refusals.damaged() : error
  }
}

const named = (name: string) => `"${name.replaceAll('"', '""')}"`

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? String(value) : ''
}
