import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Somebody read the rule again today, and it still is what is done. */
export const reviewEveryday = command({
  name: 'transparency.review-everyday',
  summary: { fr: 'Marquer un usage courant comme relu aujourd’hui', en: 'Mark an everyday use as reviewed today' },
  needs: 'transparency.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /everyday-uses/:id/review',
  async run(scope, { id }) {
    if (scope.reach !== 'all') throw new Refused('transparency.everyday-for-all')
    const { numUpdatedRows } = await db(scope)
      .updateTable('transparency.everyday')
      .set({ reviewed_on: today(scope) })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
