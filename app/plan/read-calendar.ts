import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { calendarFeed } from './calendar-feed.ts'

/** The due dates of the plan as an iCalendar text, for whoever is signed in. */
export const readCalendar = query({
  name: 'plan.read-calendar',
  summary: { fr: 'Lire les échéances du plan au format agenda', en: 'Read the due dates of the plan as a calendar' },
  needs: 'plan.read',
  input: z.object({ base: z.string().max(300) }),
  run: (scope, { base }) => calendarFeed(scope, { base }),
})
