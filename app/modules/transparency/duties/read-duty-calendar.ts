import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { deadlines } from './deadlines.ts'
import { dutyWords } from './words.ts'

/** The due dates of duties as an iCalendar text (RFC 5545): days without hours, so that no time zone can move them. */
export const readDutyCalendar = query({
  name: 'transparency.read-duty-calendar',
  summary: { fr: 'Lire les échéances d’obligations au format agenda', en: 'Read due dates of duties as a calendar' },
  needs: 'transparency.read',
  input: z.object({ base: z.string().max(300) }),
  async run(scope, { base }) {
    const calendar = ical({
      name: dutyWords[scope.language].calendar(scope.tenant.name),
      method: ICalCalendarMethod.PUBLISH,
      prodId: { company: 'Gouvernail', product: 'Obligations', language: scope.language.toUpperCase() },
      ttl: 6 * 60 * 60,
    })
    for (const { id, on, title, path } of await deadlines(scope))
      calendar.createEvent({
        id: `${id}@${scope.tenant.id}`,
        allDay: true,
        start: new Date(`${on}T00:00:00Z`),
        transparency: ICalEventTransparency.TRANSPARENT,
        stamp: scope.clock.now(),
        summary: title,
        url: `${base}${path}`,
      })
    return calendar.toString()
  },
})
