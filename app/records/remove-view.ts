import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'
import { ownerOf } from './owner.ts'

/** One removes one’s own views; who may share with everybody may also tidy up what is shared. */
export const removeView = command({
  name: 'records.remove-view',
  summary: { fr: 'Supprimer une vue enregistrée', en: 'Remove a saved view' },
  needs: 'records.write',
  input: z.object({ id: fields.id }),
  http: 'POST /views/:id/remove',
  async run(scope, { id }) {
    const removed = await db(scope)
      .deleteFrom('records.view')
      .where('id', '=', id)
      .where(eb =>
        eb.or([
          eb('owner_id', '=', ownerOf(scope.actor).id),
          ...(scope.reach === 'all' ? [eb('shared', '=', true)] : []),
        ]),
      )
      .returning('register')
      .executeTakeFirst()
    if (!removed) throw new NotFound('kernel.not-found')
    return removed
  },
})
