import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { dropFile } from '../files/drop-file.ts'
import { db } from '../tables.ts'
import { requireDatasets } from './reach.ts'
import { refreshReadiness } from './refresh-readiness.ts'

/** Takes a way in off a dataset, with the bytes kept here for it; what was done can be taken back, but for these bytes. */
export const removeDistribution = command({
  name: 'catalogue.remove-distribution',
  summary: { fr: 'Retirer un accès à un jeu de données', en: 'Remove a way to reach a dataset' },
  needs: 'catalogue.edit',
  input: z.object({ dataset_id: fields.id, id: fields.id }),
  http: 'DELETE /datasets/:dataset_id/distributions/:id',
  undoable: true,
  async run(scope, { dataset_id, id }) {
    await requireDatasets(scope, [dataset_id])
    const known = await db(scope)
      .selectFrom('catalogue.distribution')
      .select('file_id')
      .where('id', '=', id)
      .where('dataset_id', '=', dataset_id)
      .forUpdate()
      .executeTakeFirst()
    if (!known) throw new NotFound('kernel.not-found')
    // The file leaves first: what is taken back is then the way in without it.
    if (known.file_id)
      await db(scope).updateTable('catalogue.distribution').set({ file_id: null }).where('id', '=', id).execute()
    await db(scope).deleteFrom('catalogue.distribution').where('id', '=', id).execute()
    await dropFile(scope, known.file_id)
    await refreshReadiness(scope, [dataset_id])
    return { operation_id: scope.operationId }
  },
})
