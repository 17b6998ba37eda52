import { addMonths, monthsBetween } from '#kernel/clock.ts'
import type { Indicator } from '#kernel/module.ts'
import type { FactTest, IndicatorTest } from './criteria.ts'

/** A dated fact as the engine sees it: pooled ones are already filtered by their agreement. */
export interface EvidenceFact {
  id: string
  kind: string
  dated: string
  prerequisites: readonly string[]
}

/** All that levels depend on. */
export interface Evidence {
  today: string
  small: boolean
  withoutInhabitants: boolean
  indicators: ReadonlyMap<string, Indicator>
  facts: readonly EvidenceFact[]
  /** Is the measure of this indicator still to come? */
  isPlanned(indicator: string): boolean
}

export type TestState = 'met' | 'unmet' | 'no-data' | 'to-come'

export interface TestResult {
  state: TestState
  /** What met it: a measure, a dated fact, a dated « nothing found », or an empty base that the criterion accepts. */
  by: 'indicator' | 'fact' | 'nothing-found' | 'empty' | null
  indicator: Indicator | null
  fact: EvidenceFact | null
  /** The figure that was read: a share from 0 to 1, a count, months; null when there was nothing to read. */
  measured: number | null
  /** The threshold as applied: small authority and small base included. */
  needed: { read: IndicatorTest['read'] | 'fact'; threshold: number; count: boolean } | null
}

const nothing: TestResult = { state: 'no-data', by: null, indicator: null, fact: null, measured: null, needed: null }

/** How old a « constat néant » may be. */
export const nothingFoundMonths = 12

export function testFact(test: FactTest, row: string, evidence: Evidence): TestResult {
  const since = test.withinMonths ? addMonths(evidence.today, -test.withinMonths) : ''
  const found = evidence.facts
    .filter(
      fact =>
        fact.kind === test.fact &&
        fact.prerequisites.includes(row) &&
        fact.dated >= since &&
        fact.dated <= evidence.today,
    )
    .toSorted((a, b) => b.dated.localeCompare(a.dated))
  const threshold = (evidence.small ? test.atLeastSmall : undefined) ?? test.atLeast ?? 1
  const needed = { read: 'fact', threshold, count: true } as const
  const enough = found.length >= threshold
  return {
    ...nothing,
    state: enough ? 'met' : 'no-data',
    by: enough ? 'fact' : null,
    fact: found[0] ?? null,
    measured: found.length || null,
    needed,
  }
}

export function testIndicator(
  test: IndicatorTest,
  row: string,
  whenEmpty: 'met' | 'unmet',
  evidence: Evidence,
): TestResult {
  const indicator = evidence.indicators.get(test.indicator) ?? null
  const threshold = (evidence.small ? test.small : undefined) ?? test.threshold ?? 1
  if (!indicator) {
    return {
      ...nothing,
      state: evidence.isPlanned(test.indicator) ? 'to-come' : 'no-data',
      needed: { read: test.read, threshold, count: false },
    }
  }
  if (test.read === 'ratio') return testRatio(indicator, threshold, row, whenEmpty, evidence)
  const measured = readValue(indicator, test.read, evidence.today)
  const needed = { read: test.read, threshold, count: false }
  if (measured === null) return { ...nothing, indicator, needed }
  const met = test.op === '<=' ? measured <= threshold : measured >= threshold
  return { state: met ? 'met' : 'unmet', by: met ? 'indicator' : null, indicator, fact: null, measured, needed }
}

function testRatio(
  indicator: Indicator,
  threshold: number,
  row: string,
  whenEmpty: 'met' | 'unmet',
  evidence: Evidence,
): TestResult {
  const { numerator, denominator } = indicator
  const needed = { read: 'ratio' as const, threshold, count: false }
  if (numerator === null || denominator === null) return { ...nothing, indicator, needed }
  if (denominator === 0) {
    const none = nothingFound(row, evidence)
    if (none) return { ...nothing, state: 'met', by: 'nothing-found', indicator, fact: none, needed }
    if (whenEmpty === 'met') return { ...nothing, state: 'met', by: 'empty', indicator, needed }
    return { ...nothing, indicator, needed }
  }
  const small = denominator < 5
  const least = small ? smallBase(threshold, denominator) : threshold * denominator
  // Rounding must not refuse 4 of 5 for 80 %.
  const met = numerator + 1e-9 >= least
  return {
    state: met ? 'met' : 'unmet',
    by: met ? 'indicator' : null,
    indicator,
    fact: null,
    measured: numerator / denominator,
    needed: small ? { read: 'ratio', threshold: least, count: true } : needed,
  }
}

/** Under five items a percentage misleads: 50 % reads half, 80 % all but one (at least one), 95 % all. */
export function smallBase(threshold: number, denominator: number): number {
  if (threshold >= 0.95) return denominator
  if (threshold >= 0.8) return Math.max(1, denominator - 1)
  return Math.max(1, Math.ceil(denominator * threshold))
}

/** A « constat néant »: a search was made, and nothing was found. */
export function isNothingFound(kind: string): boolean {
  return kind.startsWith('nothing-found')
}

/** The row's newest statement that a search found nothing, while it is fresh. */
function nothingFound(row: string, { facts, today }: Evidence): EvidenceFact | undefined {
  const since = addMonths(today, -nothingFoundMonths)
  return facts
    .filter(f => isNothingFound(f.kind) && f.prerequisites.includes(row) && f.dated >= since && f.dated <= today)
    .toSorted((a, b) => b.dated.localeCompare(a.dated))[0]
}

function readValue(indicator: Indicator, read: IndicatorTest['read'], today: string): number | null {
  if (read === 'numerator') return indicator.numerator
  if (read === 'age') {
    // A date to come is a mistake, not fresh evidence.
    if (!indicator.newestEvidence || indicator.newestEvidence > today) return null
    return monthsBetween(indicator.newestEvidence, today)
  }
  if (read === 'exists') {
    const known = indicator.value ?? indicator.numerator
    return known === null ? null : known > 0 ? 1 : 0
  }
  return indicator.value
}
