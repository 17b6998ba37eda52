import type { AxisId, PlacedCriterion, Prerequisite } from './referential.ts'
import { isNothingFound, testFact, testIndicator, type Evidence, type TestResult, type TestState } from './evaluate.ts'

export interface CriterionResult extends TestResult {
  criterion: PlacedCriterion
  met: boolean
}

/** What the authority decided about a row; never its level. */
export interface Position {
  target: number | null
  target_date: string | null
  weight: number
  not_applicable: boolean
  not_applicable_reason: string | null
  comment: string | null
  comment_by: string | null
  comment_on: string | null
}

export const noPosition: Position = {
  target: null,
  target_date: null,
  weight: 2,
  not_applicable: false,
  not_applicable_reason: null,
  comment: null,
  comment_by: null,
  comment_on: null,
}

export interface RowResult {
  id: string
  axis: AxisId
  row: Prerequisite
  state: 'measured' | 'no-data' | 'to-come' | 'not-applicable'
  /** 0-4; null = nothing measured. */
  level: number | null
  /** What evidence alone gives, when the ceiling holds it lower. */
  uncapped: number | null
  ceiling: { row: string; level: number | null } | null
  position: Position
  notApplicableBecause: 'decided' | 'syndicat-without-inhabitants' | null
  criteria: CriterionResult[]
  /** Unmet criteria of the next level: what is missing. */
  missing: CriterionResult[]
  newestEvidence: string | null
}

/** A level needs every criterion of the lower ones; nobody types it. Pure: same evidence, same level. */
export function computeRow(
  row: Prerequisite,
  criteria: readonly PlacedCriterion[],
  evidence: Evidence,
  position: Position,
): RowResult {
  const results = criteria
    .filter(c => c.prerequisite === row.id)
    .map(criterion => evaluateCriterion(criterion, evidence))
  let level = 0
  while (level < 4 && results.some(r => r.criterion.level === level + 1) && allMet(results, level + 1)) level++
  const byDefault = row.notApplicableByDefault && evidence.withoutInhabitants ? row.notApplicableByDefault : null
  const notApplicableBecause = position.not_applicable ? 'decided' : byDefault
  const state = notApplicableBecause ? 'not-applicable' : stateOf(results, level)
  const measured = state === 'measured' ? level : null
  return {
    id: row.id,
    axis: row.axis,
    row,
    state,
    level: measured,
    uncapped: measured,
    ceiling: null,
    position,
    notApplicableBecause,
    criteria: results,
    missing: results.filter(r => r.criterion.level === level + 1 && !r.met),
    newestEvidence: newest(results),
  }
}

/** Declaring less must not score more: these rows never exceed the level of the map that they rest on. */
export function applyCeilings(rows: readonly RowResult[]): RowResult[] {
  const levels = new Map(rows.map(result => [result.id, result.level]))
  return rows.map(result => {
    const above = result.row.ceiling
    if (!above || result.level === null) return result
    const limit = levels.get(above) ?? null
    if (result.level <= (limit ?? 0)) return result
    return { ...result, level: limit ?? 0, ceiling: { row: above, level: limit } }
  })
}

const order: Record<TestState, number> = { met: 3, unmet: 2, 'no-data': 1, 'to-come': 0 }

/** Any of the tests is enough; when none is met, the one that says most is shown, a measure before a document. */
function evaluateCriterion(criterion: PlacedCriterion, evidence: Evidence): CriterionResult {
  const { prerequisite, whenEmpty, anyOf } = criterion
  const measured = anyOf.flatMap(test =>
    'indicator' in test ? [testIndicator(test, prerequisite, whenEmpty, evidence)] : [],
  )
  // « We searched and found nothing » is worth nothing once the register holds something.
  const holds = measured.some(({ indicator }) => (indicator?.denominator ?? indicator?.numerator ?? 0) > 0)
  const facts = anyOf.flatMap(test => {
    if (!('fact' in test) || (holds && isNothingFound(test.fact))) return []
    return [testFact(test, prerequisite, evidence)]
  })
  // A document says more than an empty register that the criterion accepts.
  const emptyLast = (one: TestResult) => Number(one.by === 'empty')
  const [best] = [...measured, ...facts].toSorted(
    (a, b) => order[b.state] - order[a.state] || emptyLast(a) - emptyLast(b),
  )
  if (!best) throw new Error(`${criterion.id} has no test`)
  return { ...best, criterion, met: best.state === 'met' }
}

function allMet(results: readonly CriterionResult[], level: number): boolean {
  return results.filter(r => r.criterion.level === level).every(r => r.met)
}

function stateOf(results: readonly CriterionResult[], level: number): RowResult['state'] {
  // An empty base that a criterion accepts is no evidence: alone it leaves the point without data, not at level 0.
  if (level > 0 || results.some(r => r.state === 'unmet' || (r.met && r.by !== 'empty'))) return 'measured'
  return results.some(r => r.state === 'no-data' && r.needed?.read !== 'fact') ? 'no-data' : 'to-come'
}

function newest(results: readonly CriterionResult[]): string | null {
  const dates = results
    .flatMap(r => [r.indicator?.newestEvidence, r.fact?.dated])
    .filter(date => typeof date === 'string')
  return dates.toSorted().at(-1) ?? null
}
