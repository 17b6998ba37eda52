import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveAccount = command({
  name: 'governance.archive-account',
  summary: { fr: 'Retirer un bilan annuel', en: 'Archive a yearly account' },
  needs: 'governance.edit',
  input: archiving,
  http: 'POST /accounts/:id/archive',
  run: (scope, input) => archiveRow(scope, 'governance.yearly_account', input),
})
