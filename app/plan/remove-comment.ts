import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { ownComment } from './action-comment.ts'
import { db } from './tables.ts'

/** Takes back one's own comment: its place in the thread stays, its words are no longer shown. */
export const removeComment = command({
  name: 'plan.remove-comment',
  summary: { fr: 'Retirer son commentaire', en: 'Remove one’s comment' },
  needs: 'plan.comment',
  input: z.object({ id: fields.id }),
  http: 'DELETE /comments/:id',
  async run(scope, { id }) {
    await ownComment(scope, id)
    const values = { archived_at: scope.clock.now() }
    await db(scope).updateTable('plan.action_comment').set(values).where('id', '=', id).execute()
  },
})
