import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { requireDatasets } from './reach.ts'
import { refreshReadiness } from './refresh-readiness.ts'

/** Puts an archived dataset back, with its distributions and its place in searches. */
export const restoreDataset = command({
  name: 'catalogue.restore-dataset',
  summary: { fr: 'Remettre un jeu de données dans le catalogue', en: 'Put a dataset back' },
  needs: 'catalogue.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /datasets/:id/restore',
  async run(scope, { id }) {
    await restoreRow(scope, 'catalogue.dataset', id)
    await requireDatasets(scope, [id])
    await refreshReadiness(scope, [id])
  },
})
