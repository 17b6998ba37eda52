import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName, personOf } from '#kernel/scope.ts'
import { db } from './tables.ts'

export const revokeKey = command({
  name: 'keys.revoke-key',
  summary: { fr: 'Révoquer une clé d’API', en: 'Revoke an API key' },
  needs: 'keys.manage',
  input: z.object({ id: fields.id }),
  http: 'POST /keys/:id/revoke',
  async run(scope, { id }) {
    const living = db(scope)
      .updateTable('keys.key')
      .set({ revoked_at: scope.clock.now(), revoked_by: actorName(scope.actor) })
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
    const mine = scope.reach === 'all' ? living : living.where('made_by', '=', personOf(scope.actor) ?? '')
    const done = await mine.executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('keys.no-such-key')
  },
})
