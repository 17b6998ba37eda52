import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'
import { requireOwnWords, theTerm } from './term.ts'

export const archiveTerm = command({
  name: 'catalogue.archive-term',
  summary: { fr: 'Retirer un terme du glossaire', en: 'Archive a term' },
  needs: 'catalogue.edit',
  input: archiving,
  http: 'POST /terms/:id/archive',
  async run(scope, input) {
    await requireOwnWords(scope, (await theTerm(scope, input.id)).dataset_ids)
    await archiveRow(scope, 'catalogue.term', input)
  },
})
