import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'
import { requireDatasets } from './reach.ts'

export const archiveDataset = command({
  name: 'catalogue.archive-dataset',
  summary: { fr: 'Retirer un jeu de données du catalogue', en: 'Archive a dataset' },
  needs: 'catalogue.edit',
  input: archiving,
  http: 'POST /datasets/:id/archive',
  async run(scope, input) {
    await requireDatasets(scope, [input.id])
    await archiveRow(scope, 'catalogue.dataset', input)
  },
})
