import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { db } from '../tables.ts'
import { dropFile } from './drop-file.ts'
import { distributionOf, livingDataset, requireReach } from './load-files.ts'

/** Lets the bytes of a deposited file go; what it was found to hold stays. */
export const forgetFile = command({
  name: 'catalogue.forget-file',
  summary: { fr: 'Retirer le fichier gardé, en gardant son profil', en: 'Remove the kept file, keeping its profile' },
  needs: 'catalogue.edit',
  input: z.object({ distribution_id: fields.id }),
  http: 'DELETE /distributions/:distribution_id/file',
  async run(scope, { distribution_id }) {
    const { dataset_id, file_id } = await distributionOf(scope, distribution_id)
    requireReach(scope, (await livingDataset(scope, dataset_id)).directorate_id)
    const nothing = { file_id: null }
    await db(scope)
      .updateTable('catalogue.profile')
      .set(nothing)
      .where('distribution_id', '=', distribution_id)
      .execute()
    await db(scope).updateTable('catalogue.distribution').set(nothing).where('id', '=', distribution_id).execute()
    await dropFile(scope, file_id)
    await refreshReadiness(scope, [dataset_id])
  },
})
