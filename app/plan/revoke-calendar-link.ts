import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { subscriberOf } from './calendar-link.ts'
import { db } from './tables.ts'

/** Closes one of one's own addresses: the calendar that follows it reads nothing any more. */
export const revokeCalendarLink = command({
  name: 'plan.revoke-calendar-link',
  summary: { fr: 'Fermer un abonnement d’agenda', en: 'Close a calendar subscription' },
  needs: 'plan.subscribe',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { numUpdatedRows } = await db(scope)
      .updateTable('plan.calendar_link')
      .set({ revoked_at: scope.clock.now() })
      .where('id', '=', id)
      .where('person_id', '=', subscriberOf(scope.actor)?.person_id ?? '')
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
