import type { Analyst } from './open-duckdb.ts'

/** Where the cells of a column are counted: row by row, or once for each of its values when they come back often. */
export interface Cells {
  from: string
  value: string
  /** Values listed once, with the number of cells of each in column `n`. */
  listed: boolean
  /** About how many different values, words for « missing » included. */
  different: number
  filled: number
  longest: number
  /** SQL that counts the cells that meet a condition. */
  count(condition: string): string
}

/** Listing more values than that costs more than reading each. */
const mostListed = 50_000
/** A short table is read again faster than it is listed. */
const fewRows = 5_000

/** The columns c0… of `t`, listed in tables d0… where that pays. */
export async function cellsOf(analyst: Analyst, width: number, rows: number): Promise<Cells[]> {
  const columns = Array.from({ length: width }, (_, i) => `c${i}`)
  const [row = {}] = await analyst.rows(
    `select ${columns.map(c => `count(${c}) as f${c}, approx_count_distinct(${c}) as d${c}, max(length(${c})) as l${c}`).join(', ')} from t`,
  )
  const all: Cells[] = []
  for (const [i, column] of columns.entries()) {
    const [filled, different, longest] = ['f', 'd', 'l'].map(name => Number(row[name + column] ?? 0))
    const figures = { filled: filled ?? 0, different: different ?? 0, longest: longest ?? 0 }
    const listed = rows > fewRows && figures.different <= mostListed && figures.different * 3 <= figures.filled
    if (listed) {
      await analyst.run(
        `create table d${i} as select ${column} as v, count(*) as n from t where ${column} is not null group by 1`,
      )
      const count = (condition: string) => `coalesce(sum(n) filter (where ${condition}), 0)`
      all.push({ ...figures, from: `d${i}`, value: 'v', listed, count })
    } else {
      all.push({ ...figures, from: 't', value: column, listed, count: condition => `count_if(${condition})` })
    }
  }
  return all
}
