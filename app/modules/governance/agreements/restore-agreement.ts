import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

export const restoreAgreement = command({
  name: 'governance.restore-agreement',
  summary: { fr: 'Remettre une convention dans la liste', en: 'Put an agreement back' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /agreements/:id/restore',
  run: (scope, { id }) => restoreRow(scope, 'governance.agreement', id),
})
