import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const archiveApplication = command({
  name: 'inventory.archive-application',
  summary: { fr: 'Retirer un logiciel du registre', en: 'Archive an application' },
  needs: 'inventory.archive',
  input: z.object({ id: fields.id, reason: fields.line() }),
  http: 'POST /applications/:id/archive',
  async run(scope, { id, reason }) {
    const done = await db(scope)
      .updateTable('inventory.application')
      .set({ archived_at: scope.clock.now(), archived_reason: reason })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
