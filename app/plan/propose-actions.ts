import type { ActionTemplate } from './criteria.ts'
import { efforts } from './efforts.ts'
import type { CriterionResult, RowResult } from './level.ts'
import { actionTemplates } from './referential.ts'

/** Without a decision of the authority, a row aims at level 2: someone responsible, half covered. */
export const defaultTarget = 2

export interface Proposal {
  template: ActionTemplate
  rows: string[]
  criteria: CriterionResult[]
  /** gap × weight ÷ effort, kept in its parts so that the screen can show them. */
  priority: { gap: number; weight: number; divisor: number; value: number }
  /** A due date that fits the calendar of the authority, to be changed by whoever accepts. */
  suggestedDue?: string
}

/**
 * What to do next: one action per template behind an unmet criterion of each row's next level,
 * highest priority first: (target − level) × weight ÷ effort. Rows at their target propose nothing. A row held down by a ceiling
 * proposes what lifts the ceiling: its own actions would not raise it.
 */
export function proposeActions(rows: readonly RowResult[], taken: ReadonlySet<string>): Proposal[] {
  const proposals = new Map<string, Proposal>()
  for (const row of rows) {
    if (row.state === 'not-applicable') continue
    const gap = Math.max(0, (row.position.target ?? defaultTarget) - (row.level ?? 0))
    if (gap === 0) continue
    for (const result of liftingCriteria(row, rows)) {
      const template = actionTemplates.get(result.criterion.action)
      if (!template || taken.has(template.id)) continue
      const { divisor } = efforts[template.effort]
      const value = (gap * row.position.weight) / divisor
      const known = proposals.get(template.id)
      if (known) {
        if (!known.criteria.includes(result)) known.criteria.push(result)
        if (!known.rows.includes(row.id)) known.rows.push(row.id)
        if (value > known.priority.value) known.priority = { gap, weight: row.position.weight, divisor, value }
      } else {
        const priority = { gap, weight: row.position.weight, divisor, value }
        proposals.set(template.id, { template, rows: [row.id], criteria: [result], priority })
      }
    }
  }
  return [...proposals.values()].toSorted(
    (a, b) => b.priority.value - a.priority.value || a.template.phase - b.template.phase,
  )
}

function liftingCriteria(row: RowResult, rows: readonly RowResult[]): readonly CriterionResult[] {
  const { ceiling } = row
  return ceiling ? (rows.find(({ id }) => id === ceiling.row)?.missing ?? []) : row.missing
}

export interface Capacity {
  personDays: number | null
  alreadyPlanned: { actions: number; personDays: number }
}

/** About this many actions in twelve months: more is a list, not a plan. */
export const actionsPerYear = 10

/** Splits proposals into what the authority can carry in twelve months and a reserve; what is kept follows the note's own order. */
export function fitToCapacity(
  proposals: readonly Proposal[],
  capacity: Capacity,
): { now: Proposal[]; reserve: Proposal[] } {
  const now: Proposal[] = []
  const reserve: Proposal[] = []
  let { actions, personDays } = capacity.alreadyPlanned
  for (const proposal of proposals) {
    const days = efforts[proposal.template.effort].personDays
    const fits = actions < actionsPerYear && (capacity.personDays === null || personDays + days <= capacity.personDays)
    if (fits) {
      actions++
      personDays += days
      now.push(proposal)
    } else reserve.push(proposal)
  }
  return {
    now: now.toSorted((a, b) => a.template.phase - b.template.phase || b.priority.value - a.priority.value),
    reserve,
  }
}
