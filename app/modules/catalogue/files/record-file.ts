import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { openDataset } from './open-dataset.ts'

/** Opens a dataset for a file that is kept here already and will be read in a moment. */
export const recordFile = command({
  name: 'catalogue.record-file',
  summary: { fr: 'Ouvrir un jeu de données pour un fichier ajouté', en: 'Open a dataset for an added file' },
  needs: 'catalogue.edit',
  input: z.object({ title: fields.line(300), name: fields.line(300), file_id: fields.id }),
  async run(scope, { title, name, file_id }) {
    const dataset_id = await openDataset(scope, title)
    const id = newId()
    await db(scope)
      .insertInto('catalogue.distribution')
      .values({
        tenant_id: scope.tenantId,
        id,
        dataset_id,
        position: 1,
        origin: 'file',
        kind: 'file',
        title: name,
        file_id,
      })
      .execute()
    return { dataset_id, distribution_id: id }
  },
})
