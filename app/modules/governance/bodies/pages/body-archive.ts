import { archivePages } from '#records/pages/archive-pages.tsx'
import { bodiesPath } from '../../paths.ts'
import { archiveBody } from '../archive-body.ts'
import { readBody } from '../read-body.ts'
import { restoreBody } from '../restore-body.ts'
import { bodyWords } from './words.ts'

export const [archiveBodyPage, restoreBodyPage] = archivePages({
  path: bodiesPath,
  needs: 'governance.edit',
  say: language => bodyWords[language].archive,
  nameOf: async ({ scope, params }) => (await readBody(scope, { id: params.id ?? '' })).body.name,
  archive: ({ scope, params }, reason) => archiveBody(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreBody(scope, { id: params.id ?? '' }),
})
