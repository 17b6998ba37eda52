import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const archiveDirectorate = command({
  name: 'organisation.archive-directorate',
  summary: { fr: 'Retirer une direction', en: 'Archive a directorate' },
  needs: 'organisation.edit',
  input: z.object({ id: fields.id, reason: fields.line() }),
  http: 'POST /directorates/:id/archive',
  async run(scope, { id, reason }) {
    const done = await db(scope)
      .updateTable('organisation.directorate')
      .set({ archived_at: scope.clock.now(), archived_reason: reason })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
