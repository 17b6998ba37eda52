import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

/** An instance that no longer meets leaves the list; its meetings and decisions are kept. */
export const archiveBody = command({
  name: 'governance.archive-body',
  summary: { fr: 'Retirer une instance', en: 'Archive a body' },
  needs: 'governance.edit',
  input: archiving,
  http: 'POST /bodies/:id/archive',
  run: (scope, input) => archiveRow(scope, 'governance.body', input),
})
