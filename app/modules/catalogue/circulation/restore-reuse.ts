import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { theReuse } from './reuse.ts'
import { requireReuser } from './save-reuse.ts'

export const restoreReuse = command({
  name: 'catalogue.restore-reuse',
  summary: { fr: 'Remettre une réutilisation dans la liste', en: 'Put a reuse back' },
  needs: 'catalogue.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /reuses/:id/restore',
  async run(scope, { id }) {
    await restoreRow(scope, 'catalogue.reuse', id)
    await requireReuser(scope, await theReuse(scope, id))
  },
})
