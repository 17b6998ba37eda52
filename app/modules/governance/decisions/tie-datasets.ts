import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { lockedAgreement } from '../agreements/agreement.ts'
import { checkDatasets } from '../check-datasets.ts'
import { db } from '../tables.ts'
import { theDecision } from './load-decisions.ts'

/** Which datasets a decision or an agreement is about; what left its register, or ended, is no longer tied to anything new. */
export const tieDatasets = command({
  name: 'governance.tie-datasets',
  summary: {
    fr: 'Rattacher des jeux de données à une décision ou une convention',
    en: 'Tie datasets to a decision or an agreement',
  },
  needs: 'governance.edit',
  input: z.object({
    to: z.enum(['decision', 'agreement']),
    id: fields.id,
    dataset_ids: z.array(fields.id).max(200),
  }),
  http: 'PUT /tied-datasets/:to/:id',
  async run(scope, { to, id, dataset_ids }) {
    const ids = [...new Set(dataset_ids)]
    await checkDatasets(scope, ids)
    if (to === 'decision') await theDecision(scope, id)
    else if ((await lockedAgreement(scope, id)).state === 'ended') throw new Conflict('governance.agreement-ended')
    await db(scope)
      .updateTable(to === 'decision' ? 'governance.decision' : 'governance.agreement')
      .set({ dataset_ids: ids })
      .where('id', '=', id)
      .execute()
  },
})
