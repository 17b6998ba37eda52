import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveApplication = command({
  name: 'inventory.archive-application',
  summary: { fr: 'Retirer un logiciel du registre', en: 'Archive an application' },
  needs: 'inventory.archive',
  input: archiving,
  http: 'POST /applications/:id/archive',
  run: (scope, input) => archiveRow(scope, 'inventory.application', input),
})
