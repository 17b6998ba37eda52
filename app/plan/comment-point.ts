import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { prerequisite } from './referential.ts'
import { db } from './tables.ts'

/** The right of comment: printed beside the level, never changing it. */
export const commentPoint = command({
  name: 'plan.comment-point',
  summary: { fr: 'Commenter un point du plan', en: 'Comment on a point of the plan' },
  needs: 'plan.comment',
  input: z.object({ prerequisite: z.string(), comment: fields.paragraph(2_000).nullish() }),
  http: 'PUT /prerequisites/:prerequisite/comment',
  async run(scope, { prerequisite: id, comment }) {
    if (!prerequisite(id)) throw new NotFound('plan.no-such-point', { id })
    const values = {
      comment: comment ?? null,
      comment_by: comment ? actorName(scope.actor) : null,
      comment_on: comment ? today(scope) : null,
    }
    await db(scope)
      .insertInto('plan.position')
      .values({ ...values, tenant_id: scope.tenantId, id: newId(), prerequisite: id })
      .onConflict(same => same.columns(['tenant_id', 'prerequisite']).doUpdateSet(values))
      .execute()
  },
})
