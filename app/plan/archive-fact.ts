import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveFact = command({
  name: 'plan.archive-fact',
  summary: { fr: 'Retirer un fait daté', en: 'Archive a dated fact' },
  needs: 'plan.record',
  input: archiving,
  http: 'POST /facts/:id/archive',
  run: (scope, input) => archiveRow(scope, 'plan.fact', input),
})
