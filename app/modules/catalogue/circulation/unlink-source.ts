import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { requireDatasets } from '../datasets/reach.ts'
import { db } from '../tables.ts'

/** The operation comes back, so that a screen can offer to undo it. */
export const unlinkSource = command({
  name: 'catalogue.unlink-source',
  summary: { fr: 'Retirer une source d’un jeu de données', en: 'Remove a source of a dataset' },
  needs: 'catalogue.edit',
  input: z.object({ dataset_id: fields.id, id: fields.id }),
  http: 'POST /datasets/:dataset_id/sources/:id/remove',
  async run(scope, { dataset_id, id }) {
    await requireDatasets(scope, [dataset_id])
    const { numDeletedRows } = await db(scope)
      .deleteFrom('catalogue.lineage')
      .where('dataset_id', '=', dataset_id)
      .where('id', '=', id)
      .executeTakeFirst()
    if (!numDeletedRows) throw new NotFound('kernel.not-found')
    return { operation_id: scope.operationId }
  },
})
