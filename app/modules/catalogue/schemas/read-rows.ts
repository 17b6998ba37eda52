import { mkdtemp, rm, writeFile, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { breather, type Cell } from '#kernel/recognition.ts'
import { lineOf } from '#kernel/sheets.ts'
import { readFileSafely, refusals } from '#modules/intake/public.ts'
import { headOf, type FileSource } from '../profiling/chunks.ts'
import { decodeStream, encodingOf } from '../profiling/decode-stream.ts'
import { findTable } from '../profiling/find-table.ts'
import { profileLimits, quoted, withDuckDb } from '../profiling/open-duckdb.ts'
import { readSource } from '../profiling/read-source.ts'
import { findHeader } from './find-header.ts'
import type { FileRow } from './validate-rows.ts'

/** Whoever reads a table: told its header once, then its rows. */
export interface RowReader {
  header(names: readonly string[]): void
  rows(batch: readonly FileRow[]): void
}

const batchRows = 500
/** A record beyond this is a quotation mark left open. */
const longestRecord = 4_000_000

/** Reads any file of data row by row, its header found by the names of the schema; `most` rows are enough. Throws `Unreadable`. */
export async function readRows(
  source: FileSource,
  names: readonly string[],
  reader: RowReader,
  most: number | null = null,
): Promise<void> {
  const start = Buffer.from((await headOf(source)).subarray(0, 8)).toString('latin1')
  if (start.startsWith('PK\x03\x04') || start.startsWith('\xd0\xcf\x11\xe0')) return readWorkbook(source, names, reader)
  const read = await readSource(source)
  if (read.format === 'parquet') return readParquet(source, reader, most)
  if (read.format === 'csv') return feed(await delimitedRows(source), names, reader)
  if (read.format === 'gpkg') throw refusals.unknownType()
  const [table] = read.tables
  if (!table) throw refusals.empty()
  reader.header(table.headers)
  reader.rows([...table.rows].map((cells, i) => ({ line: i + 1, cells: Array.from(cells, cell => cell ?? '') })))
}

/** Waits for enough rows to find the header, then hands the others over as they come. */
async function feed(rows: AsyncIterable<FileRow>, names: readonly string[], reader: RowReader): Promise<void> {
  const rest = breather()
  let held: FileRow[] = []
  let begun = false
  const begin = () => {
    const at = findHeader(
      held.map(({ cells }) => cells),
      names,
    )
    const header = held[at]
    if (!header) throw refusals.empty()
    reader.header(header.cells)
    held = held.slice(at + 1)
    begun = true
  }
  for await (const row of rows) {
    held.push(row)
    if (held.length < batchRows) continue
    if (!begun) begin()
    reader.rows(held)
    held = []
    await rest()
  }
  if (!begun) begin()
  reader.rows(held)
}

async function delimitedRows(source: FileSource): Promise<AsyncIterable<FileRow>> {
  const encoding = await encodingOf(source)
  const head: string[] = []
  for await (const piece of decodeStream(source, encoding)) {
    head.push(piece)
    if (head.join('').length > 100_000) break
  }
  const { separator } = findTable(head.join(''))
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: longestRecord,
    info: true,
  })
  const text = Readable.from(decodeStream(source, encoding))
  text.on('error', error => parser.destroy(error))
  text.pipe(parser)
  return numbered(parser)
}

async function* numbered(parser: AsyncIterable<unknown>): AsyncGenerator<FileRow> {
  let next = 1
  try {
    for await (const piece of parser) {
      const { record, info } = piece as { record: string[]; info: { lines: number } }
      if (!(record.length === 2 && /^sep=$/i.test(record[0] ?? ''))) yield { line: next, cells: record }
      next = info.lines + 1
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('CSV_'))
      throw refusals.openQuote(next)
    throw error
  }
}

/** The sheet whose header bears most of the names. */
async function readWorkbook(source: FileSource, names: readonly string[], reader: RowReader): Promise<void> {
  const bytes = 'bytes' in source ? source.bytes : await readFile(source.path)
  const { sheets = [] } = await readFileSafely({ name: source.name, bytes }, { maxColumns: 1_000 })
  const wanted = new Set(names)
  const tables = sheets.map(sheet => {
    const rows = sheet.rows.map((cells, i) => ({ line: lineOf(sheet, i), cells: cells.map(plainCell) }))
    const header =
      rows[
        findHeader(
          rows.slice(0, 20).map(({ cells }) => cells),
          names,
        )
      ]?.cells ?? []
    return { rows, score: header.filter(name => wanted.has(name.trim())).length }
  })
  const [best] = tables.toSorted((a, b) => b.score - a.score || b.rows.length - a.rows.length)
  if (!best || best.rows.length === 0) throw refusals.empty()
  await feed(Readable.from(best.rows), names, reader)
}

/** A cell that a workbook knows to be true is « true », as in the standard. */
function plainCell(cell: Cell): string {
  return cell === null || typeof cell === 'object' ? '' : String(cell)
}

/** A few kilobytes of Parquet may hold a billion rows: whoever needs ten reads ten. */
async function readParquet(source: FileSource, reader: RowReader, most: number | null): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gouvernail-check-'))
  try {
    const file = 'path' in source ? path.resolve(source.path) : path.join(folder, 'rows.parquet')
    if ('bytes' in source) await writeFile(file, source.bytes, { mode: 0o600 })
    await withDuckDb({ file, folder, ordered: true }, profileLimits, async analyst => {
      const described = await analyst.rows(`describe select * from read_parquet(${quoted(file)})`)
      const names = described.map(row => String(row.column_name))
      reader.header(names)
      const cells = names.map(name => `coalesce("${name.replaceAll('"', '""')}"::varchar, '')`)
      const enough = most === null ? '' : ` limit ${Math.trunc(most)}`
      const result = await analyst.stream(`select ${cells.join(', ')} from read_parquet(${quoted(file)})${enough}`)
      let line = 0
      for await (const piece of result.yieldRowsJs())
        reader.rows(piece.map(row => ({ line: ++line, cells: row.map(String) })))
    })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
