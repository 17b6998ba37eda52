import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

export const restoreContract = command({
  name: 'procurement.restore-contract',
  summary: { fr: 'Remettre un contrat dans le registre', en: 'Put a contract back into its register' },
  needs: 'procurement.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /contracts/:id/restore',
  run: (scope, { id }) => restoreRow(scope, 'procurement.contract', id),
})
