import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { subscriberOf } from './calendar-link.ts'
import { db } from './tables.ts'

/** One's own open subscriptions; the address itself is shown once, when it is made. */
export const listCalendarLinks = query({
  name: 'plan.list-calendar-links',
  summary: { fr: 'Lister ses abonnements d’agenda', en: 'List one’s calendar subscriptions' },
  needs: 'plan.subscribe',
  input: z.object({}),
  async run(scope) {
    return db(scope)
      .selectFrom('plan.calendar_link')
      .select(['id', 'label', 'only_mine', 'created_at'])
      .where('person_id', '=', subscriberOf(scope.actor)?.person_id ?? '')
      .where('revoked_at', 'is', null)
      .orderBy('id')
      .execute()
  },
})
