import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { isCarried, loadActions, type Action } from './action.ts'
import { db } from './tables.ts'

/** Moves an action among those of its list; the report says which were moved. `free` gives it back to the computed order. */
export const moveAction = command({
  name: 'plan.move-action',
  summary: { fr: 'Déplacer une action à la main', en: 'Move an action by hand' },
  needs: 'plan.steer',
  input: z.object({ id: fields.id, to: z.enum(['up', 'down', 'top', 'free']) }),
  http: 'POST /actions/:id/move',
  async run(scope, { id, to }) {
    const actions = await loadActions(scope)
    const moved = actions.find(action => action.id === id)
    if (!moved) throw new NotFound('kernel.not-found')
    const order = to === 'free' ? actions : moveTo(actions, moved, to)
    // Every action placed by hand keeps the place it is seen at: two of them never claim the same one.
    for (const [rank, action] of order.entries()) {
      const byHand = action.id === id ? to !== 'free' : action.pinned_rank !== null
      const pinned_rank = byHand ? rank : null
      if (pinned_rank === action.pinned_rank) continue
      await db(scope).updateTable('plan.action').set({ pinned_rank }).where('id', '=', action.id).execute()
    }
  },
})

/** Neighbours are those shown in the same list: what waits in reserve or was given up is stepped over. */
function moveTo(actions: readonly Action[], moved: Action, to: 'up' | 'down' | 'top'): Action[] {
  const list = actions.filter(action => listOf(action) === listOf(moved))
  const at = list.indexOf(moved)
  const neighbour = list[to === 'top' ? 0 : at + (to === 'up' ? -1 : 1)]
  if (!neighbour || neighbour === moved) return [...actions]
  const others = actions.filter(action => action !== moved)
  others.splice(others.indexOf(neighbour) + (to === 'down' ? 1 : 0), 0, moved)
  return others
}

function listOf(action: Action): string {
  return isCarried(action) ? 'live' : action.state
}
