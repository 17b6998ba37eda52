import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const archiveFact = command({
  name: 'plan.archive-fact',
  summary: { fr: 'Retirer un fait daté', en: 'Archive a dated fact' },
  needs: 'plan.record',
  input: z.object({ id: fields.id, reason: fields.line() }),
  http: 'POST /facts/:id/archive',
  async run(scope, { id, reason }) {
    const done = await db(scope)
      .updateTable('plan.fact')
      .set({ archived_at: scope.clock.now(), archived_reason: reason })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
