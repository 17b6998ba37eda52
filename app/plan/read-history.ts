import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'

/** Who changed what in an action or a dated fact. */
export const readHistory = query({
  name: 'plan.read-history',
  summary: { fr: 'Lire l’historique d’une action ou d’un fait', en: 'Read the history of an action or a fact' },
  needs: 'plan.read',
  input: z.object({ record: z.enum(['action', 'fact']), id: fields.id }),
  http: 'GET /history/:record/:id',
  run: (scope, { record, id }) => historyOf(scope, `plan.${record}`, id),
})
