import type { Language } from '#kernel/texts.ts'
import { levelName } from './explain.ts'
import type { RowResult } from './level.ts'
import type { ReportContent } from './report-content.ts'
import { planTexts } from './texts.ts'

/** One page for elected members: where we stand in counts (never a score), what holds, what is missing, what to decide. */
export function reportSummary(
  rows: readonly RowResult[],
  actions: ReportContent['actions'],
  language: Language,
): ReportContent['summary'] {
  const t = planTexts[language].report
  const applicable = rows.filter(row => row.state !== 'not-applicable')
  const measured = applicable.filter(row => row.level !== null)
  const held = measured.filter(row => (row.level ?? 0) >= 3)
  const begun = measured.filter(row => (row.level ?? 0) >= 1)
  const name = (row: RowResult) => `${row.id} ${row.row.shortTitle[language]}`
  const best = begun.toSorted((a, b) => (b.level ?? 0) - (a.level ?? 0)).slice(0, 4)
  const gaps = applicable
    .filter(row => (row.level ?? 0) < (row.position.target ?? 2))
    .toSorted((a, b) => b.position.weight - a.position.weight || (a.level ?? -1) - (b.level ?? -1))
    .slice(0, 5)
  return {
    sentences: [
      t.measured(applicable.length, measured.length),
      t.begun(begun.length, held.length),
      t.planned(actions.planned.length, actions.reserve.length),
    ],
    strengths: best.map(row => t.strength(name(row), row.level ?? 0)),
    gaps: gaps.map(row =>
      row.level === null
        ? t.gapUnknown(name(row), levelName(null, language, row.state))
        : t.gap(name(row), row.level, row.position.target ?? 2),
    ),
    decisions: [
      t.decideTargets,
      t.decideOwner,
      ...(actions.planned.length ? [t.decideActions(actions.planned.length)] : []),
    ],
  }
}
