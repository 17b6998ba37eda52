import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { computeLevels } from './compute-levels.ts'
import { lastValidation } from './validation.ts'

/** Levels of the 32 rows with every criterion, computed from the registers as they are now. */
export const measureLevels = query({
  name: 'plan.measure-levels',
  summary: { fr: 'Mesurer les 32 points du plan', en: 'Measure the 32 points of the plan' },
  needs: 'plan.read',
  input: z.object({}),
  http: 'GET /prerequisites',
  async run(scope) {
    const { rows, evidence } = await computeLevels(scope)
    return { rows, today: evidence.today, small: evidence.small, validation: await lastValidation(scope, rows) }
  },
})
