import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { computeLevels } from './compute-levels.ts'
import { planNow, validationDays } from './plan-now.ts'
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
    return {
      rows,
      today: evidence.today,
      small: evidence.small,
      ...(await planNow(scope, rows)),
      validation: await lastValidation(scope, rows),
      validations: await validationDays(scope),
    }
  },
})

export type PlanRead = Awaited<ReturnType<typeof readPlan>>
