import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

export const restoreSource = command({
  name: 'catalogue.restore-source',
  summary: { fr: 'Remettre une source de moissonnage', en: 'Put a source of harvest back' },
  needs: 'catalogue.harvest',
  input: z.object({ id: fields.id }),
  http: 'POST /catalogue/sources/:id/restore',
  run: (scope, { id }) => restoreRow(scope, 'catalogue.source', id),
})
