import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** How a level or an indicator moved: one point per day that it changed. */
export const readTrend = query({
  name: 'plan.read-trend',
  summary: { fr: 'Lire l’évolution d’un point', en: 'Read how a point evolved' },
  needs: 'plan.read',
  input: z.object({ subject: z.string() }),
  http: 'GET /trends/:subject',
  run: (scope, { subject }) =>
    db(scope)
      .selectFrom('plan.snapshot')
      .select(['taken_on', 'numerator', 'denominator', 'value'])
      .where('subject', '=', subject)
      .orderBy('taken_on')
      .execute(),
})
