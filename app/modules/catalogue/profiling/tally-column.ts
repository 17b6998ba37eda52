import type { Cells } from './cells.ts'
import { detectorSql } from './detector-sql.ts'
import { detectors, type Detector, underHeader } from './detectors.ts'
import type { Analyst } from './open-duckdb.ts'
import { type CountedValues, type Tally, tallyValues } from './recognise-column.ts'
import { isMissingWord } from './sample.ts'

/**
 * How many cells of a column each candidate takes. All of them are tried where they are few or listed, and where a candidate
 * is personal data; a code that names no person is told on the sample, which the evidence says.
 */
export async function tallyColumn(
  analyst: Analyst,
  candidates: readonly Detector[],
  cells: Cells,
  sample: readonly string[],
  { filled, complete }: { filled: number; complete: boolean },
): Promise<Tally[]> {
  const ofSample = { checked: sample.length, complete }
  if (complete) return tallyValues(candidates, counted(sample), ofSample)
  const whole = { checked: filled, complete: true }
  if (cells.listed) return tallyValues(candidates, valuesOf(analyst, cells), whole)

  const personal = candidates.filter(({ sensitivity }) => sensitivity)
  const inSql = personal.filter(isSaidInSql)
  const said = inSql.length > 0 ? await tallyInSql(analyst, inSql, cells, sample, filled) : []
  const proved = new Set(said.filter(({ valid, detector }) => valid / filled >= detector.labelled).map(nameOf))
  const slow = personal.filter(one => !inSql.includes(one) && !(underHeader.includes(one) && proved.has(one.id)))
  const tallies = [
    ...said,
    ...(slow.length > 0 ? await tallyValues(slow, valuesOf(analyst, cells), whole) : []),
    ...(await tallyValues(
      candidates.filter(one => !personal.includes(one)),
      counted(sample),
      ofSample,
    )),
  ]
  // In the order of the candidates, which is that of preference.
  return candidates.flatMap(candidate => tallies.find(({ detector }) => detector === candidate) ?? [])
}

const nameOf = ({ detector }: Tally) => detector.id

/** A candidate made from a detector, with another check under the same name, is not what SQL says. */
const isSaidInSql = (candidate: Detector) => candidate.id in detectorSql && detectors.includes(candidate)

async function tallyInSql(
  analyst: Analyst,
  candidates: readonly Detector[],
  { from, value }: Cells,
  sample: readonly string[],
  filled: number,
): Promise<Tally[]> {
  const sums = candidates.map(({ id }, i) => {
    const fits = `(${detectorSql[id]?.(value)}) and not ${isMissingWord(value)}`
    return `count_if(${fits}) as valid${i}, approx_count_distinct(case when ${fits} then ${value} end) as different${i}`
  })
  const [row = {}] = await analyst.rows(`select ${sums.join(', ')} from ${from}`)
  return candidates.map((detector, i) => ({
    detector,
    valid: Number(row[`valid${i}`] ?? 0),
    different: Number(row[`different${i}`] ?? 0),
    example: sample.find(detector.valid) ?? null,
    checked: filled,
    complete: true,
  }))
}

function counted(values: readonly string[]): Map<string, number> {
  const tally = new Map<string, number>()
  for (const value of values) tally.set(value, (tally.get(value) ?? 0) + 1)
  return tally
}

async function* valuesOf(analyst: Analyst, { from, value, listed }: Cells): CountedValues {
  const result = await analyst.stream(
    `select ${value}, ${listed ? 'n::double' : '1::double'} from ${from}
      where ${value} is not null and not ${isMissingWord(value)} order by 1`,
  )
  for await (const piece of result.yieldRowsJs()) {
    for (const [cell, count] of piece) if (typeof cell === 'string') yield [cell, Number(count)] as const
  }
}
