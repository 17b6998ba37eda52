import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'
import { refuseOthers } from './who-may-change.ts'

/** Gives up a file that was not imported; its staged rows leave. */
export const cancelImport = command({
  name: 'intake.cancel-import',
  summary: { fr: 'Renoncer à un fichier', en: 'Give up a file' },
  needs: 'intake.add',
  input: z.object({ id: fields.id }),
  http: 'POST /imports/:id/cancel',
  async run(scope, { id }) {
    const known = await db(scope)
      .selectFrom('intake.import')
      .select(['id', 'recogniser', 'preview'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!known) throw new NotFound('kernel.not-found')
    await refuseOthers(scope, known)
    const done = await db(scope)
      .updateTable('intake.import')
      .set({ state: 'cancelled' })
      .where('id', '=', id)
      .where('state', 'in', ['staged', 'set-aside'])
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new Conflict('intake.already-applied')
    await db(scope).deleteFrom('intake.staged_row').where('import_id', '=', id).execute()
  },
})
