import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { db } from './tables.ts'
import { ownerOf } from './owner.ts'

/** Takes a note or a file away from its record: one’s own, or anybody’s for who steers. */
export const removeFromMargin = command({
  name: 'records.remove-from-margin',
  summary: { fr: 'Retirer une note ou une pièce', en: 'Remove a note or a file' },
  needs: 'records.write',
  input: z.object({ what: z.enum(['note', 'attachment']), id: fields.id }),
  http: 'POST /margin/:what/:id/remove',
  async run(scope, { what, id }) {
    let rows = db(scope).deleteFrom(`records.${what}`).where('id', '=', id)
    if (scope.reach !== 'all') rows = rows.where('author_id', '=', ownerOf(scope.actor).id)
    const removed = await rows.returning(['register', 'record_id']).executeTakeFirst()
    if (!removed) throw new NotFound('kernel.not-found')
    await registerFor(scope, removed.register).nameOf(scope, removed.record_id)
    return removed
  },
})
