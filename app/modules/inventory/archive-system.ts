import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveSystem = command({
  name: 'inventory.archive-system',
  summary: { fr: 'Retirer un système du registre', en: 'Archive a system' },
  needs: 'inventory.archive',
  input: archiving,
  http: 'POST /systems/:id/archive',
  run: (scope, input) => archiveRow(scope, 'inventory.system', input),
})
