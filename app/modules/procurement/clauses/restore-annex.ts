import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

export const restoreAnnex = command({
  name: 'procurement.restore-annex',
  summary: { fr: 'Remettre une annexe de clauses', en: 'Restore an annex of clauses' },
  needs: 'procurement.write-clauses',
  input: z.object({ id: fields.id }),
  http: 'POST /clause-annexes/:id/restore',
  run: (scope, { id }) => restoreRow(scope, 'procurement.annex', id),
})
