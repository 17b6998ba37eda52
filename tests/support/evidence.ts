import type { Indicator } from '#kernel/module.ts'
import { computeRow, noPosition, type Position, type RowResult } from '#plan/level.ts'
import type { Evidence, EvidenceFact } from '#plan/evaluate.ts'
import { applyCeilings } from '#plan/level.ts'
import { criteria, isPlanned, prerequisite, prerequisites } from '#plan/referential.ts'

/** The day of engine tests. */
export const day = '2026-11-23'

let made = 0

export function fact(kind: string, dated = '2026-06-01', ...rows: string[]): EvidenceFact {
  return { id: `fact-${++made}`, kind, dated, prerequisites: rows }
}

/** « 3 of 8 »; a lone figure is a count. */
export function measured(
  id: string,
  numerator: number | null,
  denominator: number | null = null,
  more: Partial<Indicator> = {},
): Indicator {
  const value = numerator !== null && denominator ? numerator / denominator : denominator === 0 ? null : numerator
  const unit = denominator === null ? 'count' : 'share'
  return { id, numerator, denominator, value, unit, newestEvidence: '2026-06-01', link: '/x', ...more }
}

export function evidenceOf(
  indicators: readonly Indicator[] = [],
  facts: readonly EvidenceFact[] = [],
  more: Partial<Omit<Evidence, 'indicators' | 'facts'>> = {},
): Evidence {
  return {
    today: day,
    small: false,
    withoutInhabitants: false,
    isPlanned,
    ...more,
    indicators: new Map(indicators.map(one => [one.id, one])),
    facts,
  }
}

/** One row by itself, before ceilings. */
export function rowOf(id: string, evidence: Evidence, position: Partial<Position> = {}): RowResult {
  const row = prerequisite(id)
  if (!row) throw new Error(`no row ${id}`)
  return computeRow(row, criteria, evidence, { ...noPosition, ...position })
}

/** The 32 rows, ceilings applied. */
export function allRows(
  evidence: Evidence,
  positions: Readonly<Record<string, Partial<Position>>> = {},
): Map<string, RowResult> {
  const rows = prerequisites.map(row => rowOf(row.id, evidence, positions[row.id]))
  return new Map(applyCeilings(rows).map(row => [row.id, row]))
}

/** The inventory of an authority whose map is at the level asked for (0 to 4). */
export function mapAt(level: 0 | 1 | 2 | 3 | 4): Indicator[] {
  const share = [0, 0, 0.5, 0.8, 1][level] ?? 0
  const full = level === 4 ? 100 : 0
  return [
    measured('inventory.applications', level === 0 ? 3 : 100),
    measured('inventory.assessed-for-ai', share * 100, 100),
    measured('inventory.systems-with-owner-and-purpose', level >= 3 ? 10 : 0, 10),
    measured('inventory.directorates-covered', full, 100),
    measured('inventory.reviewed-within-12-months', full, 100),
  ]
}
