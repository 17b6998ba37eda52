import { archivePages } from '#records/pages/archive-pages.tsx'
import { archiveDataset } from '../archive-dataset.ts'
import { readDataset } from '../read-dataset.ts'
import { restoreDataset } from '../restore-dataset.ts'
import { datasetWords } from './dataset-words.ts'
import { cataloguePath } from './paths.ts'

export const [archiveDatasetPage, restoreDatasetPage] = archivePages({
  path: cataloguePath,
  needs: 'catalogue.edit',
  say: language => datasetWords[language].archive,
  nameOf: async ({ scope, params }) => (await readDataset(scope, { id: params.id ?? '' })).dataset.title,
  archive: ({ scope, params }, reason) => archiveDataset(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreDataset(scope, { id: params.id ?? '' }),
})
