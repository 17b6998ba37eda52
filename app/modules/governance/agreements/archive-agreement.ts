import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveAgreement = command({
  name: 'governance.archive-agreement',
  summary: { fr: 'Retirer une convention', en: 'Archive an agreement' },
  needs: 'governance.edit',
  input: archiving,
  http: 'POST /agreements/:id/archive',
  run: (scope, input) => archiveRow(scope, 'governance.agreement', input),
})
