import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const archiveSystem = command({
  name: 'inventory.archive-system',
  summary: { fr: 'Retirer un système du registre', en: 'Archive a system' },
  needs: 'inventory.archive',
  input: z.object({ id: fields.id, reason: fields.line() }),
  http: 'POST /systems/:id/archive',
  async run(scope, { id, reason }) {
    const done = await db(scope)
      .updateTable('inventory.system')
      .set({ archived_at: scope.clock.now(), archived_reason: reason })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
