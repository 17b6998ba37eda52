import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { requireAction } from './action.ts'
import { authorKey, isSameDay, ownComment } from './action-comment.ts'
import { db } from './tables.ts'

/** Says something of an action; with `comment`, words again one's own comment of the day. */
export const commentAction = command({
  name: 'plan.comment-action',
  summary: { fr: 'Commenter une action', en: 'Comment on an action' },
  needs: 'plan.comment',
  input: z.object({ id: fields.id, comment: fields.id.optional(), text: fields.paragraph(2_000) }),
  http: 'POST /actions/:id/comments',
  async run(scope, { id, comment, text }) {
    if (comment) {
      const { written_at } = await ownComment(scope, comment)
      // What others have read and answered since yesterday must stay what they read.
      if (!isSameDay(scope, written_at)) throw new Conflict('plan.comment-of-yesterday')
      const values = { text, edited_at: scope.clock.now() }
      await db(scope).updateTable('plan.action_comment').set(values).where('id', '=', comment).execute()
      return comment
    }
    await requireAction(scope, id)
    const row = {
      tenant_id: scope.tenantId,
      id: newId(),
      action_id: id,
      text,
      author: actorName(scope.actor),
      author_key: authorKey(scope.actor),
      written_at: scope.clock.now(),
    }
    await db(scope).insertInto('plan.action_comment').values(row).execute()
    return row.id
  },
})
