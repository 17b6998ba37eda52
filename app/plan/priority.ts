import type { Action } from './action.ts'
import { efforts } from './efforts.ts'
import type { RowResult } from './level.ts'
import { defaultTarget, type Proposal } from './propose-actions.ts'

/** The priority of an accepted action today: that of the point it serves most; null when it serves none. */
export function priorityOf(action: Action, rows: readonly RowResult[]): Proposal['priority'] | null {
  const { divisor } = efforts[action.effort]
  const priorities = rows
    .filter(row => action.prerequisites.includes(row.id) && row.state !== 'not-applicable')
    .map(row => {
      const gap = Math.max(0, (row.position.target ?? defaultTarget) - (row.level ?? 0))
      return { gap, weight: row.position.weight, divisor, value: (gap * row.position.weight) / divisor }
    })
  return priorities.toSorted((a, b) => b.value - a.value)[0] ?? null
}
