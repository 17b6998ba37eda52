import { archivePages } from '#records/pages/archive-pages.tsx'
import { archiveSource } from '../archive-source.ts'
import { readSource } from '../read-source.ts'
import { restoreSource } from '../restore-source.ts'
import { sourcesPath } from './paths.ts'
import { sourceWords } from './words.ts'

export const [archiveSourcePage, restoreSourcePage] = archivePages({
  path: sourcesPath,
  needs: 'catalogue.harvest',
  say: language => sourceWords[language].archive,
  nameOf: async ({ scope, params }) => (await readSource(scope, { id: params.id ?? '' })).source.name,
  archive: ({ scope, params }, reason) => archiveSource(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreSource(scope, { id: params.id ?? '' }),
})
