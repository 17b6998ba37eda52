import { archivePages } from '#records/pages/archive-pages.tsx'
import { archiveEveryday } from '../archive-everyday.ts'
import { readEveryday } from '../read-everyday.ts'
import { restoreEveryday } from '../restore-everyday.ts'
import { everydayWords } from './everyday-words.ts'
import { everydayPath } from './paths.ts'

export const [archiveEverydayPage, restoreEverydayPage] = archivePages({
  path: everydayPath,
  needs: 'transparency.edit',
  say: language => everydayWords[language].archiving,
  nameOf: async ({ scope, params }) => (await readEveryday(scope, { id: params.id ?? '' })).everyday.name,
  archive: ({ scope, params }, reason) => archiveEveryday(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreEveryday(scope, { id: params.id ?? '' }),
})
