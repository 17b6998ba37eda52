import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

export const restoreBody = command({
  name: 'governance.restore-body',
  summary: { fr: 'Remettre une instance dans la liste', en: 'Put a body back' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /bodies/:id/restore',
  run: (scope, { id }) => restoreRow(scope, 'governance.body', id),
})
