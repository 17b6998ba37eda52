import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { datasetTitles } from '#modules/catalogue/public.ts'
import { loadDecisions } from '../decisions/load-decisions.ts'
import { theAgreement } from './agreement.ts'

export const readAgreement = query({
  name: 'governance.read-agreement',
  summary: { fr: 'Lire une convention', en: 'Read an agreement' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  http: 'GET /agreements/:id',
  async run(scope, { id }) {
    const agreement = await theAgreement(scope, id)
    return {
      agreement,
      datasets: await datasetTitles(scope, { ids: agreement.dataset_ids }),
      decisions: (await loadDecisions(scope)).filter(({ agreement_ids }) => agreement_ids.includes(id)),
      history: await historyOf(scope, 'governance.agreement', id),
    }
  },
})

export type ReadAgreement = Awaited<ReturnType<typeof readAgreement>>
