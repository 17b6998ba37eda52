import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { loadDecisions } from './action-decision.ts'

/** Every living decision about an action of the plan, oldest first, with the title of the action. */
export const listDecisions = query({
  name: 'plan.list-decisions',
  summary: { fr: 'Lister les décisions sur les actions', en: 'List decisions about actions' },
  needs: 'plan.read',
  input: z.object({}),
  http: 'GET /plan/decisions',
  run: scope => loadDecisions(scope),
})
