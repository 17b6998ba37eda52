import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import { query } from '#kernel/operation.ts'
import { digest } from '#kernel/token.ts'
import { calendarFeed } from './calendar-feed.ts'
import { db } from './tables.ts'

/** What a calendar application reads by its private address: the token is the only key, and a revoked one opens nothing. */
export const readFollowedCalendar = query({
  name: 'plan.read-followed-calendar',
  summary: { fr: 'Lire un agenda suivi', en: 'Read a followed calendar' },
  needs: 'plan.follow-calendar',
  input: z.object({ token: z.string().max(100), base: z.string().max(300) }),
  async run(scope, { token, base }) {
    const link = await db(scope)
      .selectFrom('plan.calendar_link')
      .select(['only_mine', 'person_name'])
      .where('token_hash', '=', digest(token))
      .where('revoked_at', 'is', null)
      .executeTakeFirst()
    if (!link) throw new NotFound('plan.calendar-closed')
    return calendarFeed(scope, { base, only: link.only_mine ? link.person_name : null })
  },
})
