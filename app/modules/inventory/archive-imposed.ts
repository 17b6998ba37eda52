import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveImposed = command({
  name: 'inventory.archive-imposed',
  summary: { fr: 'Retirer une IA imposée', en: 'Archive imposed AI' },
  needs: 'inventory.archive',
  input: archiving,
  http: 'POST /imposed/:id/archive',
  run: (scope, input) => archiveRow(scope, 'inventory.imposed', input),
})
