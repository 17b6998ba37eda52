import type { Analyst } from './open-duckdb.ts'
import type { Cells } from './cells.ts'
import type { ColumnProfile } from './profile.ts'
import { isMissingWord, type Sample } from './sample.ts'
import { typeShare, type WrittenType, writtenTypeOf } from './value-types.ts'

/** Up to there, the values of a column not listed are counted one by one; beyond, by HyperLogLog (about 2 %), and the profile says so. */
const exactRows = 100_000
/** Frequent values of a column that has more different ones are not looked for. */
const mostCounted = 50_000
const columnsAtOnce = 40

export type Figures = Pick<
  ColumnProfile,
  | 'type'
  | 'format'
  | 'exceptions'
  | 'filled'
  | 'missing'
  | 'missingWords'
  | 'distinct'
  | 'distinctApproximate'
  | 'longest'
  | 'min'
  | 'max'
>

/** Figures of every column of `t`, each type being told on the sample and verified on all rows. */
export async function measureColumns(
  analyst: Analyst,
  sample: Sample,
  columns: readonly Cells[],
  rows: number,
): Promise<Figures[]> {
  const asked = columns.map((cells, index) => ({ cells, index, written: writtenTypeOf(sample.columns[index] ?? []) }))
  const figures = new Map<number, Figures>()
  const ask = async (from: string, part: typeof asked) => {
    const sums = part.map(one => aggregates(one.index, one.cells, one.written, rows <= exactRows))
    const [row = {}] = await analyst.rows(`select ${sums.join(', ')} from ${from}`)
    for (const one of part) figures.set(one.index, figuresOf(row, one.index, one.cells, one.written, rows))
  }
  const whole = asked.filter(({ cells }) => !cells.listed)
  for (let at = 0; at < whole.length; at += columnsAtOnce) await ask('t', whole.slice(at, at + columnsAtOnce))
  for (const one of asked.filter(({ cells }) => cells.listed)) await ask(one.cells.from, [one])
  return asked.flatMap(({ index }) => figures.get(index) ?? [])
}

function aggregates(index: number, cells: Cells, written: WrittenType | null, exact: boolean): string {
  const { value, listed, count } = cells
  const parts = {
    words: count(written ? `${written.sql(value)} is null and ${isMissingWord(value)}` : isMissingWord(value)),
    ...((listed || exact) && {
      distinct: `count(${listed ? '' : 'distinct '}${value}) filter (not ${isMissingWord(value)})`,
    }),
    ...(written && {
      valid: count(`${written.sql(value)} is not null`),
      min: shown(written, `min(${written.sql(value)})`),
      max: shown(written, `max(${written.sql(value)})`),
    }),
  }
  return Object.entries(parts)
    .map(([name, sql]) => `${sql} as ${name}${index}`)
    .join(', ')
}

function shown({ type }: WrittenType, value: string): string {
  return type === 'date' || type === 'datetime' ? `${value}::varchar` : value
}

type Row = Record<string, string | number | boolean | null>

function figuresOf(row: Row, index: number, cells: Cells, written: WrittenType | null, rows: number): Figures {
  const number = (name: string) => Number(row[`${name}${index}`] ?? 0)
  const filled = cells.filled - number('words')
  const typed = written !== null && filled > 0 && number('valid') / filled >= typeShare ? written : null
  const bound = (name: string) => {
    const value = row[`${name}${index}`]
    return typed && typed.type !== 'boolean' && typeof value !== 'boolean' ? (value ?? null) : null
  }
  return {
    type: filled === 0 ? 'empty' : (typed?.type ?? 'text'),
    format: typed?.format ?? null,
    exceptions: typed ? Math.max(0, filled - number('valid')) : 0,
    filled,
    missing: rows - filled,
    missingWords: number('words'),
    distinct: `distinct${index}` in row ? number('distinct') : cells.different,
    distinctApproximate: !cells.listed && rows > exactRows,
    longest: cells.longest,
    min: bound('min'),
    max: bound('max'),
  }
}

/** The ten most frequent values of a column; null where nearly every row has its own. */
export async function topValues(
  analyst: Analyst,
  { from, value, listed }: Cells,
  { distinct }: Pick<Figures, 'distinct'>,
): Promise<ColumnProfile['topValues']> {
  if (distinct === 0 || distinct > mostCounted) return null
  const counted = listed ? `select ${value} as v, n` : `select ${value} as v, count(*) as n`
  const rows = await analyst.rows(
    `select v[:200] as value, n from (${counted} from ${from}
      where ${value} is not null and not ${isMissingWord(value)} ${listed ? '' : 'group by 1'}) order by n desc, value limit 10`,
  )
  const top = rows.map(({ value, n }) => ({ value: String(value), count: Number(n) }))
  // Values met once in a long column are its rows, not its figures.
  const kept = distinct > 25 ? top.filter(({ count }) => count > 1) : top
  return kept.length > 0 ? kept : null
}

/** Rows that repeat another one entirely, told by a 64-bit hash; none does where a column differs on every row. */
export async function countDuplicates(analyst: Analyst, columns: readonly Cells[], rows: number): Promise<number> {
  const nearly = columns.find(({ different, filled }) => filled === rows && different > rows * 0.95)
  if (nearly && !nearly.listed) {
    const [one] = await analyst.rows(`select count(distinct hash(${nearly.value})) as n from t`)
    if (Number(one?.n ?? 0) === rows) return 0
  }
  const names = columns.map((_, i) => `c${i}`).join(', ')
  const [row] = await analyst.rows(`select count(*) - count(distinct hash(${names})) as n from t`)
  return Number(row?.n ?? 0)
}
