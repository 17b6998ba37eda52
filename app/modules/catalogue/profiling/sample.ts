import type { Cells } from './cells.ts'
import type { Analyst } from './open-duckdb.ts'

/** Rows that are enough to tell what may be in a column; where something may, all are read. */
const sampleRows = 2000

/** What stands for « nobody knows »: counted as missing, said apart. */
const missingWords =
  "'nc', 'n/c', 'n.c.', 'nr', 'n/r', 'n/a', '#n/a', 'na', 'nan', 'nd', 'n/d', 'null', 'none', 'non renseigné', 'non renseigne', 'non communiqué', 'inconnu', '-', '--', '?', 'nsp'"
/** Most cells are too long or begin with a digit, which is told at a tenth of the cost. */
export const isMissingWord = (column: string) =>
  `(case when strlen(${column}) < 17 and (${column} < '0' or ${column} >= ':') then lower(${column}) in (${missingWords}) else false end)`

export interface Sample {
  rows: number
  complete: boolean
  /** Filled cells of each column, words for « missing » left out. */
  columns: string[][]
}

/** Rows drawn by a hash of what they hold, so that the same file gives the same sample in whatever order it was loaded. */
export async function takeSample(analyst: Analyst, columns: readonly Cells[], rows: number): Promise<Sample> {
  const step = Math.ceil(rows / sampleRows)
  const sampled: string[][] = columns.map(() => [])
  const cells = columns.map((_, i) => `case when not ${isMissingWord(`c${i}`)} then c${i} end`)
  const drawn = step > 1 ? await drawnBy(analyst, columns, rows) : 'rowid'
  const result = await analyst.stream(
    `select ${cells.join(', ')} from t ${step > 1 ? `where ${drawn} % ${step} = 0` : ''} order by ${drawn}, ${columns.map((_, i) => `c${i}`).join(', ')}`,
  )
  let taken = 0
  for await (const piece of result.yieldRowsJs()) {
    for (const row of piece) {
      taken++
      row.forEach((cell, i) => {
        if (typeof cell === 'string') sampled[i]?.push(cell)
      })
    }
  }
  return { rows: taken, complete: step <= 1, columns: sampled }
}

/** Draws by one column that differs on most rows, or by all of them; where most rows repeat others, by their place. */
async function drawnBy(analyst: Analyst, columns: readonly Cells[], rows: number): Promise<string> {
  const telling = columns.findIndex(({ different }) => different > rows / 2)
  if (telling !== -1) return `hash(c${telling})`
  const all = `hash(${columns.map((_, i) => `c${i}`).join(', ')})`
  const [row] = await analyst.rows(`select approx_count_distinct(${all}) as n from t`)
  return Number(row?.n ?? 0) > rows / 2 ? all : 'rowid'
}
