import { page, type PageResult, type Visit } from '#kernel/page.ts'
import { readCalendar } from '../read-calendar.ts'
import { readFollowedCalendar } from '../read-followed-calendar.ts'
import { paths, sharedCalendarPath } from './paths.ts'

/** The due dates of the plan, to be taken away once. */
export const calendarFilePage = page({
  path: paths.calendarFile,
  needs: 'plan.read',
  get: async visit => file(visit, await readCalendar(visit.scope, { base: baseOf(visit) })),
})

/** The same, read again and again by a calendar application: its address is its only key. */
export const followedCalendarPage = page({
  path: sharedCalendarPath(':token'),
  needs: 'plan.follow-calendar',
  anonymous: true,
  async get(visit) {
    const token = visit.params.token ?? ''
    return { ...file(visit, await readFollowedCalendar(visit.scope, { token, base: baseOf(visit) })), inline: true }
  },
})

function baseOf(visit: Visit): string {
  return visit.origin + visit.href('')
}

function file({ scope }: Visit, download: string): Extract<PageResult, { download: unknown }> {
  return { download, type: 'text/calendar; charset=utf-8', name: `plan-ia-${scope.tenant.slug}.ics` }
}
