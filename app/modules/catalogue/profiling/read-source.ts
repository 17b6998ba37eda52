import { readFile, stat } from 'node:fs/promises'
import { cellText, columnKeys, lineOf } from '#kernel/sheets.ts'
import type { Sheet } from '#kernel/recognition.ts'
import { readFileSafely, refusals } from '#modules/intake/public.ts'
import { headOf, type FileSource } from './chunks.ts'
import { findHeaderRow } from './find-table.ts'
import { jsonRows } from './json-rows.ts'
import type { FileFormat } from './profile.ts'
import { readShapefiles } from './shapefile.ts'

/** Rows held in memory: a sheet, or a JSON document. */
export interface HeldTable {
  name: string
  headers: string[]
  headerLine: number | null
  rows: Iterable<readonly string[]>
  geo: { crs: string | null; extent: [number, number, number, number] | null } | null
}

export type Read =
  | { format: 'csv' }
  | { format: 'parquet' }
  | { format: 'gpkg' }
  | { format: Exclude<FileFormat, 'csv' | 'parquet' | 'gpkg'>; tables: HeldTable[]; encoding: string | null }

/** Beyond, JSON must be read as a stream, which this does not do. */
const largestHeld = 64 * 1024 * 1024

export async function sizeOf(source: FileSource): Promise<number> {
  return 'bytes' in source ? source.bytes.length : (await stat(source.path)).size
}

/** Tells the kind of a file by its bytes, and reads those that are read whole. Throws `Unreadable`. */
export async function readSource(source: FileSource): Promise<Read> {
  const head = Buffer.from(await headOf(source))
  if (head.length === 0) throw refusals.empty()
  const start = head.toString('latin1', 0, 512)
  if (start.startsWith('PAR1')) return { format: 'parquet' }
  if (start.startsWith('SQLite format 3\0')) return { format: 'gpkg' }
  const extension = /\.([a-z0-9]+)$/i.exec(source.name)?.[1]?.toLowerCase() ?? ''
  const workbook = start.startsWith('PK\x03\x04') || start.startsWith('\xd0\xcf\x11\xe0')
  const named = /^(?:json|geojson)$/.test(extension)
  const text = start
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart()
    .toLowerCase()
  if (/^(?:<!doctype html|<html)/.test(text)) throw refusals.webPage(extension || 'html')
  if (text.startsWith('<?xml')) throw refusals.unknownType()
  if (!workbook && !named && !/^[[{]\s*["{[\d]/.test(text)) return { format: 'csv' }

  if ((await sizeOf(source)) > largestHeld) throw refusals.tooBig(largestHeld / 1024 / 1024)
  const bytes = 'bytes' in source ? source.bytes : await readFile(source.path)
  const layers = start.startsWith('PK\x03\x04') && extension === 'zip' ? readShapefiles(bytes) : []
  if (layers.length > 0) return { format: 'shapefile', tables: layers, encoding: null }
  const file = await readFileSafely({ name: source.name, bytes }, { maxJsonBytes: largestHeld, maxColumns: 1000 })
  if (file.kind === 'json') return fromJson(source.name, file.json, file.encoding ?? null)
  if (file.kind === 'csv' && !workbook) return { format: 'csv' }
  if ((file.kind === 'xlsx' || file.kind === 'ods') && file.sheets)
    return {
      format: file.kind,
      tables: file.sheets.filter(({ rows }) => rows.length > 0).map(heldSheet),
      encoding: null,
    }
  throw refusals.unknownType()
}

function fromJson(name: string, json: unknown, encoding: string | null): Read {
  const table = jsonRows(json)
  if (table.headers.length === 0) throw refusals.empty()
  const format = table.geo ? 'geojson' : 'json'
  return { format, tables: [{ name, headerLine: null, ...table }], encoding }
}

function heldSheet(sheet: Sheet): HeldTable {
  const rows = sheet.rows.map(row => row.map(cellText))
  const head = rows.slice(0, 200).map((cells, i) => ({ line: lineOf(sheet, i), cells }))
  const { headers, headerLine } = findHeaderRow(head)
  const at = headerLine === null ? -1 : head.findIndex(({ line }) => line === headerLine)
  return { name: sheet.name, headers: columnKeys(headers), headerLine, rows: rows.slice(at + 1), geo: null }
}
