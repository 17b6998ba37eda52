import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Something new was learnt: the file is open again, its conclusion kept until another is written. */
export const reopenIncident = command({
  name: 'transparency.reopen-incident',
  summary: { fr: 'Rouvrir un incident', en: 'Reopen an incident' },
  needs: 'transparency.handle-incidents',
  input: z.object({ id: fields.id }),
  http: 'POST /incidents/:id/reopen',
  async run(scope, { id }) {
    const done = await db(scope)
      .updateTable('transparency.incident')
      .set({ closed_on: null, closed_by: null })
      .where('id', '=', id)
      .where('closed_on', 'is not', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
