import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { checkDatasets } from '../check-datasets.ts'
import { db } from '../tables.ts'

/** Which datasets a decision or an agreement is about. */
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
    const done = await db(scope)
      .updateTable(to === 'decision' ? 'governance.decision' : 'governance.agreement')
      .set({ dataset_ids: ids })
      .where('id', '=', id)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
