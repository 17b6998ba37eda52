import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { loadActions } from './action.ts'
import { db } from './tables.ts'

/** Moves an action up or down by hand; the report says which were moved. `free` gives it back to the computed order. */
export const moveAction = command({
  name: 'plan.move-action',
  summary: { fr: 'Déplacer une action à la main', en: 'Move an action by hand' },
  needs: 'plan.steer',
  input: z.object({ id: fields.id, to: z.enum(['up', 'down', 'top', 'free']) }),
  http: 'POST /actions/:id/move',
  async run(scope, { id, to }) {
    const actions = await loadActions(scope)
    const from = actions.findIndex(action => action.id === id)
    if (from < 0) throw new NotFound('kernel.not-found')
    const place = to === 'top' ? 0 : Math.min(actions.length - 1, Math.max(0, from + (to === 'up' ? -1 : 1)))
    const pinned_rank = to === 'free' ? null : place
    await db(scope).updateTable('plan.action').set({ pinned_rank }).where('id', '=', id).execute()
  },
})
