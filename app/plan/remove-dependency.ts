import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** An action no longer waits for another one. */
export const removeDependency = command({
  name: 'plan.remove-dependency',
  summary: { fr: 'Retirer une dépendance entre deux actions', en: 'Remove a dependency between two actions' },
  needs: 'plan.steer',
  input: z.object({ id: fields.id, waits_for: fields.id }),
  http: 'DELETE /actions/:id/dependencies/:waits_for',
  async run(scope, { id, waits_for }) {
    const { numDeletedRows } = await db(scope)
      .deleteFrom('plan.dependency')
      .where('action_id', '=', id)
      .where('waits_for', '=', waits_for)
      .executeTakeFirst()
    if (!numDeletedRows) throw new NotFound('kernel.not-found')
  },
})
