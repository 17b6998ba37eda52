import { archivePages } from '#records/pages/archive-pages.tsx'
import { archiveInquiry } from '../archive-inquiry.ts'
import { readInquiry } from '../read-inquiry.ts'
import { restoreInquiry } from '../restore-inquiry.ts'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'

export const [archiveInquiryPage, restoreInquiryPage] = archivePages({
  path: inquiriesPath,
  needs: 'inquiries.write',
  say: language => recordWords[language].archiving,
  nameOf: async ({ scope, params }) => (await readInquiry(scope, { id: params.id ?? '' })).inquiry.vendor,
  archive: ({ scope, params }, reason) => archiveInquiry(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreInquiry(scope, { id: params.id ?? '' }),
})
