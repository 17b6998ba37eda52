import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actionStates } from './action.ts'
import { refuseCycle } from './dependency.ts'
import { db } from './tables.ts'

/** One move of a card: to do, under way, done, in reserve, dropped. Nothing else of the action changes. */
export const changeState = command({
  name: 'plan.change-state',
  summary: { fr: 'Changer l’état d’une action', en: 'Change the state of an action' },
  needs: 'plan.steer',
  input: z.object({ id: fields.id, state: z.enum(actionStates) }),
  http: 'POST /actions/:id/state',
  async run(scope, { id, state }) {
    const known = await db(scope)
      .selectFrom('plan.action')
      .select(['title', 'state'])
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .forUpdate()
      .executeTakeFirst()
    if (!known) throw new NotFound('kernel.not-found')
    if (known.state !== state) {
      const done_on = state === 'done' ? today(scope) : null
      await db(scope).updateTable('plan.action').set({ state, done_on }).where('id', '=', id).execute()
      if (known.state === 'dropped') await refuseCycle(scope, id)
    }
    return { title: known.title, from: known.state }
  },
})
