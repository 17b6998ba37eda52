import type { ActionTemplate } from './criteria.ts'
import type { CriterionResult, RowResult } from './level.ts'
import { actionTemplates } from './referential.ts'

/** Effort as a divisor of priority and as a first estimate in person-days, to be adjusted by hand. */
export const efforts = {
  S: { divisor: 1, personDays: 3 },
  M: { divisor: 2, personDays: 10 },
  L: { divisor: 3, personDays: 25 },
} as const

/** Without a decision of the authority, a row aims at level 2: someone responsible, half covered. */
export const defaultTarget = 2

export interface Proposal {
  template: ActionTemplate
  rows: string[]
  criteria: CriterionResult[]
  /** gap × weight ÷ effort, kept in its parts so that the screen can show them. */
  priority: { gap: number; weight: number; divisor: number; value: number }
}

/**
 * What to do next: one action per template behind an unmet criterion of each row's next level,
 * highest priority first: (target − level) × weight ÷ effort. Rows at their target propose nothing.
 */
export function proposeActions(rows: readonly RowResult[], taken: ReadonlySet<string>): Proposal[] {
  const proposals = new Map<string, Proposal>()
  for (const row of rows) {
    if (row.state === 'not-applicable') continue
    const gap = Math.max(0, (row.position.target ?? defaultTarget) - (row.level ?? 0))
    if (gap === 0) continue
    for (const result of row.missing) {
      const template = actionTemplates.get(result.criterion.action)
      if (!template || taken.has(template.id)) continue
      const { divisor } = efforts[template.effort]
      const value = (gap * row.position.weight) / divisor
      const known = proposals.get(template.id)
      if (known) {
        known.criteria.push(result)
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
