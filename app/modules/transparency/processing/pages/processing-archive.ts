import { archivePages } from '#records/pages/archive-pages.tsx'
import { archiveProcessing } from '../archive-processing.ts'
import { readProcessing } from '../read-processing.ts'
import { restoreProcessing } from '../restore-processing.ts'
import { processingsPath } from './paths.ts'
import { processingWords } from './words.ts'

export const [archiveProcessingPage, restoreProcessingPage] = archivePages({
  path: processingsPath,
  needs: 'transparency.edit',
  say: language => processingWords[language].archive,
  nameOf: async ({ scope, params }) => (await readProcessing(scope, { id: params.id ?? '' })).processing.name,
  archive: ({ scope, params }, reason) => archiveProcessing(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreProcessing(scope, { id: params.id ?? '' }),
})
