import type { Work } from '#kernel/scope.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { loadActions, type Action } from './action.ts'
import type { RowResult } from './level.ts'
import { efforts, fitToCapacity, proposeActions } from './propose-actions.ts'

/** The actions decided, and what the levels propose besides, within what the authority says it can carry: screen and report alike. */
export async function planNow(scope: Work, rows: readonly RowResult[]) {
  const actions = await loadActions(scope)
  const authority = await loadAuthority(scope)
  const available = { personDays: authority.capacity_person_days, euros: authority.capacity_euros }
  // What was not kept was decided too: it is not proposed again.
  const taken = new Set(actions.flatMap(a => (a.template ? [a.template] : [])))
  const carried = actions.filter(a => a.state === 'planned' || a.state === 'started')
  const planned = {
    actions: carried.length,
    personDays: carried.reduce((sum, a) => sum + estimate(a), 0),
    euros: carried.reduce((sum, a) => sum + (a.euros ?? 0), 0),
  }
  const proposed = proposeActions(rows, taken)
  const { now, reserve } = fitToCapacity(proposed, { personDays: available.personDays, alreadyPlanned: planned })
  return { actions, proposals: now, reserve, capacity: { available, planned } }
}

/** Days as typed, or the usual ones for that effort. */
export function estimate(action: Pick<Action, 'person_days' | 'effort'>): number {
  return action.person_days ?? efforts[action.effort].personDays
}
