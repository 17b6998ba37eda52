import { archivePages } from '#records/pages/archive-pages.tsx'
import { archiveNeed } from '../archive-need.ts'
import { readNeed } from '../read-need.ts'
import { restoreNeed } from '../restore-need.ts'
import { needWords } from './need-words.ts'
import { needsPath } from './paths.ts'

export const [archiveNeedPage, restoreNeedPage] = archivePages({
  path: needsPath,
  needs: 'catalogue.need',
  say: language => needWords[language].archive,
  nameOf: async ({ scope, params }) => (await readNeed(scope, { id: params.id ?? '' })).need.title,
  archive: ({ scope, params }, reason) => archiveNeed(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreNeed(scope, { id: params.id ?? '' }),
})
