import { archivePages } from '#records/pages/archive-pages.tsx'
import { agreementsPath } from '../../paths.ts'
import { archiveAgreement } from '../archive-agreement.ts'
import { readAgreement } from '../read-agreement.ts'
import { restoreAgreement } from '../restore-agreement.ts'
import { agreementWords } from './words.ts'

export const [archiveAgreementPage, restoreAgreementPage] = archivePages({
  path: agreementsPath,
  needs: 'governance.edit',
  say: language => agreementWords[language].archive,
  nameOf: async ({ scope, params }) => (await readAgreement(scope, { id: params.id ?? '' })).agreement.title,
  archive: ({ scope, params }, reason) => archiveAgreement(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreAgreement(scope, { id: params.id ?? '' }),
})
