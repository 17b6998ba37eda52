import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveInquiry = command({
  name: 'inquiries.archive-inquiry',
  summary: { fr: 'Retirer une lettre à un éditeur', en: 'Archive a letter to a vendor' },
  needs: 'inquiries.write',
  input: archiving,
  run: (scope, input) => archiveRow(scope, 'inquiries.inquiry', input),
})
