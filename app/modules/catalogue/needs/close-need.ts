import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { loadHeld } from './load-held.ts'
import { needToChange } from './reach.ts'

/** The data is there: ties the dataset that meets the need, which must be in the catalogue. */
export const closeNeed = command({
  name: 'catalogue.close-need',
  summary: { fr: 'Clore un besoin de données', en: 'Close a data need' },
  needs: 'catalogue.need',
  input: z.object({
    id: fields.id,
    dataset_id: fields.id,
    closed_on: fields.civilDate.optional(),
    note: fields.paragraph(1_000).nullish(),
  }),
  http: 'POST /data-needs/:id/close',
  async run(scope, { id, dataset_id, closed_on = today(scope), note = null }) {
    const need = await needToChange(scope, id)
    if (closed_on > today(scope)) throw new Invalid({ closed_on: { key: 'catalogue.closed-to-come' } })
    if (closed_on < need.declared_on) throw new Invalid({ closed_on: { key: 'catalogue.closed-before-declared' } })
    if ((await loadHeld(scope, [dataset_id])).length === 0)
      throw new Invalid({ dataset_id: { key: 'kernel.invalid-value' } })
    await db(scope)
      .updateTable('catalogue.need')
      .set({ closed_on, closed_dataset_id: dataset_id, closed_note: note })
      .where('id', '=', id)
      .execute()
  },
})
