import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveTerm = command({
  name: 'catalogue.archive-term',
  summary: { fr: 'Retirer un terme du glossaire', en: 'Archive a term' },
  needs: 'catalogue.edit',
  input: archiving,
  http: 'POST /terms/:id/archive',
  run: (scope, input) => archiveRow(scope, 'catalogue.term', input),
})
