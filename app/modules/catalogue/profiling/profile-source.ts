import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { columnKeys } from '#kernel/sheets.ts'
import { refusals } from '#modules/intake/public.ts'
import { headOf, type FileSource } from './chunks.ts'
import { decodeStream, encodingOf } from './decode-stream.ts'
import { findTable } from './find-table.ts'
import { openGeoPackage } from './geopackage.ts'
import { loadDelimited, tidy } from './load-table.ts'
import { profileLimits, quoted, withDuckDb, type ProfileLimits } from './open-duckdb.ts'
import type { FileFormat, FileProfile, TableProfile } from './profile.ts'
import { profileTable } from './profile-table.ts'
import { readSource, sizeOf, type HeldTable } from './read-source.ts'
import { traitsOf } from './text-traits.ts'
import { headLength, writeDelimited, writeRows } from './write-text.ts'

interface Place {
  folder: string
  limits: ProfileLimits
}

/**
 * What a file of data holds: its tables, the figures of each column, what columns mean and what may be personal.
 * Nothing is kept; values of what may be personal are not in the result. Throws `Unreadable`, in words for the file's owner.
 */
export async function profileSource(source: FileSource, wanted: Partial<ProfileLimits> = {}): Promise<FileProfile> {
  const limits = { ...profileLimits, ...wanted }
  const bytes = await sizeOf(source)
  if (bytes > limits.maxBytes) throw refusals.tooBig(Math.round(limits.maxBytes / 1024 / 1024))
  const read = await readSource(source)
  const folder = await mkdtemp(path.join(tmpdir(), 'gouvernail-profile-'))
  try {
    const place = { folder, limits }
    if (read.format === 'csv') return await profileDelimited(source, bytes, place)
    if (read.format === 'parquet') return whole('parquet', bytes, [await profileParquet(source, place)])
    if (read.format === 'gpkg') return whole('gpkg', bytes, await profileGeoPackage(source, place))
    return whole(read.format, bytes, await profileAll(read.tables, place), read.encoding)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

async function profileDelimited(source: FileSource, bytes: number, { folder, limits }: Place): Promise<FileProfile> {
  const encoding = await encodingOf(source)
  const copy = path.join(folder, 'rows.csv')
  const stands = await readInPlace(source, encoding)
  const start = stands?.start ?? (await writeDelimited(decodeStream(source, encoding), copy))
  const { separator, headers, headerLine } = start
  checkWidth(headers.length, limits)
  const file = stands?.file ?? copy
  const lines = stands ? { skip: start.skip, above: 0 } : { skip: 0, above: start.skip }
  const oddSpaces = stands?.oddSpaces ?? true
  const name = source.name.replace(/\.[^.]*$/, '')
  const table = await withDuckDb({ file, folder }, limits, async analyst => {
    const loaded = await loadDelimited(analyst, { file, separator, headers, ...lines, oddSpaces })
    return profileTable(analyst, { name, headers, headerLine, loaded })
  })
  const shown = encoding === 'mixed' ? 'utf-8 + windows-1252' : encoding
  return { ...whole('csv', bytes, [table], shown), separator }
}

/** A large text that is written as DuckDB reads it needs no copy. */
async function readInPlace(source: FileSource, encoding: string) {
  if (!('path' in source) || encoding !== 'utf-8') return null
  const head = new TextDecoder().decode(await headOf(source)).slice(0, headLength)
  const start = findTable(head)
  const { plain, oddSpaces } = await traitsOf(source, encoding, start.separator)
  // Lines inside quotation marks are one line for DuckDB and several for us.
  const quotedAbove = head.split('\n', start.skip).some(line => line.includes('"'))
  return plain && !quotedAbove ? { file: path.resolve(source.path), start, oddSpaces } : null
}

async function profileHeld(table: HeldTable, { folder, limits }: Place): Promise<TableProfile> {
  checkWidth(table.headers.length, limits)
  const file = path.join(folder, 'rows.csv')
  // Names as those of any table: « courriel » and « courriel  » are two columns, and each can be named.
  const headers = columnKeys(table.headers)
  const { name, headerLine, geo } = table
  await writeRows(table.rows, headers.length, file)
  const text = { file, separator: ',', headers, skip: 0 }
  const profile = await withDuckDb({ file, folder }, limits, async analyst => {
    const loaded = await loadDelimited(analyst, { ...text, above: headerLine ?? 0, oddSpaces: true })
    return profileTable(analyst, { name, headers, headerLine, loaded })
  })
  if (!geo) return profile
  // Points beside what names people are homes.
  const ofPeople = profile.columns.some(({ personal }) => personal.some(({ sensitivity }) => sensitivity !== 'low'))
  return { ...profile, crs: geo.crs, extent: ofPeople ? null : geo.extent }
}

async function profileAll(tables: readonly HeldTable[], place: Place): Promise<TableProfile[]> {
  const all: TableProfile[] = []
  for (const table of tables) all.push(await profileHeld(table, place))
  return all
}

async function profileGeoPackage(source: FileSource, place: Place): Promise<TableProfile[]> {
  const file = await onDisk(source, path.join(place.folder, 'layers.gpkg'))
  const { tables, close } = openGeoPackage(file)
  try {
    return await profileAll(tables, place)
  } finally {
    close()
  }
}

/** Where the file is, or a copy of its bytes for those who read paths alone. */
async function onDisk(source: FileSource, copy: string): Promise<string> {
  if ('path' in source) return path.resolve(source.path)
  await writeFile(copy, source.bytes, { mode: 0o600 })
  return copy
}

async function profileParquet(source: FileSource, { folder, limits }: Place): Promise<TableProfile> {
  const file = await onDisk(source, path.join(folder, 'rows.parquet'))
  return withDuckDb({ file, folder }, limits, async analyst => {
    const described = await analyst.rows(`describe select * from read_parquet(${quoted(file)})`)
    const headers = columnKeys(described.map(row => String(row.column_name)))
    checkWidth(headers.length, limits)
    const names = described.map(
      (row, i) => `nullif(trim("${String(row.column_name).replaceAll('"', '""')}"::varchar), '') as c${i}`,
    )
    await analyst.run(`create table t as select ${names.join(', ')} from read_parquet(${quoted(file)})`)
    const loaded = { ...(await tidy(analyst, headers)), defective: { count: 0, reasons: {}, first: [] } }
    return profileTable(analyst, { name: source.name, headers, headerLine: null, loaded })
  })
}

function checkWidth(width: number, { maxColumns }: ProfileLimits): void {
  if (width > maxColumns) throw refusals.tooManyColumns(width, maxColumns)
}

/** The largest table first. */
function whole(format: FileFormat, bytes: number, tables: TableProfile[], encoding: string | null = null): FileProfile {
  const [main, ...otherTables] = tables.toSorted((a, b) => b.rows - a.rows)
  if (!main) throw refusals.empty()
  return { schema: 'gouvernail-profile/1', format, bytes, encoding, separator: null, ...main, otherTables }
}
