import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { needToChange } from './reach.ts'

export const restoreNeed = command({
  name: 'catalogue.restore-need',
  summary: { fr: 'Remettre un besoin de données', en: 'Put a data need back' },
  needs: 'catalogue.need',
  input: z.object({ id: fields.id }),
  http: 'POST /data-needs/:id/restore',
  async run(scope, { id }) {
    await restoreRow(scope, 'catalogue.need', id)
    await needToChange(scope, id)
  },
})
