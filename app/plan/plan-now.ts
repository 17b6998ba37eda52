import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { isCarried, loadActions } from './action.ts'
import { dateWarnings, fittingDue, type DateWarning } from './dates-that-fit.ts'
import { loadDependencies, waitsOf } from './dependency.ts'
import { estimate } from './efforts.ts'
import type { RowResult } from './level.ts'
import type { Calendar } from './milestones.ts'
import { fitToCapacity, proposeActions, type Proposal } from './propose-actions.ts'
import { db } from './tables.ts'

/** The actions decided, and what the levels propose besides, within what the authority says it can carry: screen and report alike. */
export async function planNow(scope: Work, rows: readonly RowResult[]) {
  const actions = await loadActions(scope)
  const dependencies = await loadDependencies(scope)
  const authority = await loadAuthority(scope)
  const available = { personDays: authority.capacity_person_days, euros: authority.capacity_euros }
  // What was not kept was decided too: it is not proposed again.
  const taken = new Set(actions.flatMap(a => (a.template ? [a.template] : [])))
  const carried = actions.filter(isCarried)
  const planned = {
    actions: carried.length,
    personDays: carried.reduce((sum, a) => sum + estimate(a), 0),
    euros: carried.reduce((sum, a) => sum + (a.euros ?? 0), 0),
  }
  const proposed = proposeActions(rows, taken)
  const { now, reserve } = fitToCapacity(proposed, { personDays: available.personDays, alreadyPlanned: planned })
  const { mandate_start, mandate_end, budget_debate, budget_vote } = authority
  const calendar: Calendar = { mandate_start, mandate_end, budget_debate, budget_vote }
  const waits = waitsOf(actions, dependencies)
  const warnings: Record<string, DateWarning[]> = {}
  for (const action of actions) {
    const found = dateWarnings(action, calendar, today(scope), waits.get(action.id))
    if (found.length > 0) warnings[action.id] = found
  }
  const dated = (proposal: Proposal): Proposal => ({
    ...proposal,
    suggestedDue: fittingDue({ effort: proposal.template.effort, euros: null }, calendar, today(scope)),
  })
  return {
    actions,
    dependencies,
    warnings,
    calendar,
    proposals: now.map(dated),
    reserve: reserve.map(dated),
    capacity: { available, planned },
  }
}

/** The days on which somebody validated the plan, oldest first. */
export async function validationDays(scope: Work): Promise<string[]> {
  const rows = await db(scope).selectFrom('plan.validation').select('validated_on').orderBy('validated_on').execute()
  return [...new Set(rows.map(row => row.validated_on))]
}
