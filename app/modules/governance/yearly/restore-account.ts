import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

export const restoreAccount = command({
  name: 'governance.restore-account',
  summary: { fr: 'Remettre un bilan annuel dans la liste', en: 'Put a yearly account back' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /accounts/:id/restore',
  run: (scope, { id }) => restoreRow(scope, 'governance.yearly_account', id),
})
