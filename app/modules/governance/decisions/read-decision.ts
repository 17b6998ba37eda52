import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { datasetTitles } from '#modules/catalogue/public.ts'
import { loadAgreements } from '../agreements/load-agreements.ts'
import { loadMembers } from '../bodies/load-members.ts'
import { theDecision } from './load-decisions.ts'

export const readDecision = query({
  name: 'governance.read-decision',
  summary: { fr: 'Lire une décision', en: 'Read a decision' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  http: 'GET /decisions/:id',
  async run(scope, { id }) {
    const decision = await theDecision(scope, id)
    const tied = new Set(decision.agreement_ids)
    const seats = await loadMembers(scope, decision.body_id, decision.decided_on)
    return {
      decision,
      /** Those who sat on that day, guests left out: more votes than that are a mistake of one or of the other. */
      voters: seats.filter(({ sits, seat }) => sits && seat !== 'guest').length,
      datasets: await datasetTitles(scope, { ids: decision.dataset_ids }),
      agreements: (await loadAgreements(scope))
        .filter(one => tied.has(one.id))
        .map(({ id: agreement, title }) => ({ id: agreement, title })),
      history: await historyOf(scope, 'governance.decision', id),
    }
  },
})

export type ReadDecision = Awaited<ReturnType<typeof readDecision>>
