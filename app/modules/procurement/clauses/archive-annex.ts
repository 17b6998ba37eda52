import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveAnnex = command({
  name: 'procurement.archive-annex',
  summary: { fr: 'Retirer une annexe de clauses', en: 'Archive an annex of clauses' },
  needs: 'procurement.write-clauses',
  input: archiving,
  http: 'POST /clause-annexes/:id/archive',
  run: (scope, input) => archiveRow(scope, 'procurement.annex', input),
})
