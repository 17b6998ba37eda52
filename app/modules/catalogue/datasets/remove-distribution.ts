import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { requireDatasets } from './reach.ts'
import { refreshReadiness } from './refresh-readiness.ts'

/** Takes a way in off a dataset; its history keeps it, and what was done can be taken back. */
export const removeDistribution = command({
  name: 'catalogue.remove-distribution',
  summary: { fr: 'Retirer un accès à un jeu de données', en: 'Remove a way to reach a dataset' },
  needs: 'catalogue.edit',
  input: z.object({ dataset_id: fields.id, id: fields.id }),
  http: 'DELETE /datasets/:dataset_id/distributions/:id',
  undoable: true,
  async run(scope, { dataset_id, id }) {
    await requireDatasets(scope, [dataset_id])
    const { numDeletedRows } = await db(scope)
      .deleteFrom('catalogue.distribution')
      .where('id', '=', id)
      .where('dataset_id', '=', dataset_id)
      .executeTakeFirst()
    if (!numDeletedRows) throw new NotFound('kernel.not-found')
    await refreshReadiness(scope, [dataset_id])
    return { operation_id: scope.operationId }
  },
})
