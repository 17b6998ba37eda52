import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { needToChange } from './reach.ts'

/** The data is not what it was said to be: the need is open again, with its plan. */
export const reopenNeed = command({
  name: 'catalogue.reopen-need',
  summary: { fr: 'Rouvrir un besoin de données', en: 'Reopen a data need' },
  needs: 'catalogue.need',
  input: z.object({ id: fields.id }),
  http: 'POST /data-needs/:id/reopen',
  async run(scope, { id }) {
    const need = await needToChange(scope, id)
    if (!need.closed_on) throw new Conflict('catalogue.need-open')
    await db(scope)
      .updateTable('catalogue.need')
      .set({ closed_on: null, closed_dataset_id: null, closed_note: null })
      .where('id', '=', id)
      .execute()
  },
})
