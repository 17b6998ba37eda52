import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveDirectorate = command({
  name: 'organisation.archive-directorate',
  summary: { fr: 'Retirer une direction', en: 'Archive a directorate' },
  needs: 'organisation.edit',
  input: archiving,
  http: 'POST /directorates/:id/archive',
  run: (scope, input) => archiveRow(scope, 'organisation.directorate', input),
})
