import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { loadActions, type Action } from './action.ts'
import { computeLevels } from './compute-levels.ts'
import { efforts, fitToCapacity, proposeActions } from './propose-actions.ts'
import { lastValidation } from './validation.ts'

/** Levels as they are now, accepted actions, and proposals split between what fits the stated capacity and the reserve. */
export const readPlan = query({
  name: 'plan.read-plan',
  summary: { fr: 'Lire le plan d’actions', en: 'Read the action plan' },
  needs: 'plan.read',
  input: z.object({}),
  http: 'GET /plan',
  async run(scope) {
    const { rows, evidence } = await computeLevels(scope)
    const actions = await loadActions(scope)
    const authority = await loadAuthority(scope)
    // What was not kept was decided too: it is not proposed again.
    const taken = new Set(actions.flatMap(a => (a.template ? [a.template] : [])))
    const carried = actions.filter(a => a.state === 'planned' || a.state === 'started')
    const alreadyPlanned = { actions: carried.length, personDays: carried.reduce((sum, a) => sum + estimate(a), 0) }
    const proposals = fitToCapacity(proposeActions(rows, taken), {
      personDays: authority.capacity_person_days,
      alreadyPlanned,
    })
    return {
      rows,
      today: evidence.today,
      actions,
      proposals: proposals.now,
      reserve: proposals.reserve,
      capacity: {
        available: { personDays: authority.capacity_person_days, euros: authority.capacity_euros },
        planned: { ...alreadyPlanned, euros: carried.reduce((sum, a) => sum + (a.euros ?? 0), 0) },
      },
      validation: await lastValidation(scope, rows),
    }
  },
})

/** Days as typed, or the usual ones for that effort. */
export function estimate(action: Pick<Action, 'person_days' | 'effort'>): number {
  return action.person_days ?? efforts[action.effort].personDays
}

export type PlanRead = Awaited<ReturnType<typeof readPlan>>
