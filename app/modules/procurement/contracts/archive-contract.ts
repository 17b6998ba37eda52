import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveContract = command({
  name: 'procurement.archive-contract',
  summary: { fr: 'Retirer un contrat du registre', en: 'Archive a contract' },
  needs: 'procurement.edit',
  input: archiving,
  http: 'POST /contracts/:id/archive',
  run: (scope, input) => archiveRow(scope, 'procurement.contract', input),
})
