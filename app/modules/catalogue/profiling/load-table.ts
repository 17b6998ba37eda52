import { createReadStream } from 'node:fs'
import { quoted, type Analyst } from './open-duckdb.ts'
import type { DefectiveRows, DefectReason } from './profile.ts'

const shownDefects = 100

export interface Loaded {
  rows: number
  blankRows: number
  repeatedHeaders: number
  defective: DefectiveRows
}

interface DelimitedText {
  file: string
  separator: string
  headers: string[]
  /** Lines of this file above its rows of data, and lines that stood above and are not in it. */
  skip: number
  above: number
  oddSpaces: boolean
}

/** Makes table `t` (text columns c0…, trimmed, empty = null) of the delimited rows of a file. */
export async function loadDelimited(
  analyst: Analyst,
  { file, separator, headers, skip, above, oddSpaces }: DelimitedText,
): Promise<Loaded> {
  const names = headers.map((_, i) => `c${i}`)
  // Trimming costs as much as reading: only what begins or ends with a space is trimmed, where spaces are plain ones.
  const trimmed = (name: string) =>
    oddSpaces
      ? `nullif(trim(${name}, e' \\t\u00a0\u202f'), '')`
      : `case when ${name} < '!' or ends_with(${name}, ' ') then nullif(trim(${name}), '') else ${name} end`
  await analyst.run(`
    create table t as
    select ${names.map(name => `${trimmed(name)} as ${name}`).join(', ')}
    from read_csv(${quoted(file)}, delim = ${quoted(separator)}, quote = '"', escape = '"', header = false, skip = ${skip},
      auto_detect = false, new_line = '\\n', columns = {${names.map(name => `${name}: 'varchar'`).join(', ')}},
      strict_mode = true, ignore_errors = true, store_rejects = true, rejects_limit = 0)`)
  const defective = await defects(analyst, file, above)
  return { ...(await tidy(analyst, headers)), defective }
}

/** Rows of nothing, as spreadsheets export below their tables, and headers said again, as glued files do, are no data. */
export async function tidy(analyst: Analyst, headers: string[]): Promise<Omit<Loaded, 'defective'>> {
  const count = async () => Number((await analyst.rows('select count(*) as n from t'))[0]?.n ?? 0)
  const all = await count()
  await analyst.run(`delete from t where ${headers.map((_, i) => `c${i} is null`).join(' and ')}`)
  const filled = await count()
  if (headers.length > 1)
    await analyst.run(`delete from t where ${headers.map((name, i) => `c${i} = ${quoted(name)}`).join(' and ')}`)
  const rows = await count()
  return { rows, blankRows: all - filled, repeatedHeaders: filled - rows }
}

async function defects(analyst: Analyst, file: string, above: number): Promise<DefectiveRows> {
  const found = await analyst.rows(`
    select line_byte_position as place, min(error_type::varchar) as defect,
      bool_or(error_type = 'UNQUOTED VALUE' and ends_with(csv_line, e'\\n')) as unterminated,
      min(length(csv_line) - length(ltrim(csv_line, e'\\n'))) as blank
    from reject_errors group by 1 order by 1`)
  const reasons: DefectiveRows['reasons'] = {}
  const all = found.map(row => ({
    at: Number(row.place) + Number(row.blank ?? 0),
    reason: reasonOf(String(row.defect), row.unterminated === true),
  }))
  for (const { reason } of all) reasons[reason] = (reasons[reason] ?? 0) + 1
  const shown = all.slice(0, shownDefects)
  const lines = await linesAt(
    file,
    shown.map(({ at }) => at),
  )
  const first = shown.map(({ reason }, i) => ({ line: (lines[i] ?? 0) + above, reason }))
  return { count: all.length, reasons, first }
}

function reasonOf(type: string, open: boolean): DefectReason {
  if (open) return 'open-quote'
  const reasons: Record<string, DefectReason> = {
    'MISSING COLUMNS': 'too-few-columns',
    'TOO MANY COLUMNS': 'too-many-columns',
    'UNQUOTED VALUE': 'stray-quote',
    'LINE SIZE OVER MAXIMUM': 'too-long',
  }
  return reasons[type] ?? 'unreadable'
}

/** Lines, from 1, of byte positions in rising order: DuckDB counts records, people count lines. */
async function linesAt(file: string, positions: number[]): Promise<number[]> {
  const lines: number[] = []
  let line = 1
  let start = 0
  if (positions.length === 0) return lines
  for await (const chunk of createReadStream(file)) {
    if (!(chunk instanceof Uint8Array)) continue
    let from = 0
    for (
      let at = positions[lines.length];
      at !== undefined && at - 1 < start + chunk.length;
      at = positions[lines.length]
    ) {
      line += newlines(chunk, from, at - 1 - start)
      from = Math.max(from, at - 1 - start)
      lines.push(line)
    }
    if (lines.length === positions.length) break
    line += newlines(chunk, from, chunk.length)
    start += chunk.length
  }
  return lines
}

function newlines(chunk: Uint8Array, from: number, to: number): number {
  let count = 0
  for (let at = chunk.indexOf(10, from); at !== -1 && at < to; at = chunk.indexOf(10, at + 1)) count++
  return count
}
