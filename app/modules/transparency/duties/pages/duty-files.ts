import { page } from '#kernel/page.ts'
import { readDutyCalendar } from '../read-duty-calendar.ts'
import { readEvidence } from '../read-evidence.ts'
import { dutiesCalendarPath, dutiesPath } from './paths.ts'

/** The document that shows a duty is met. */
export const dutyEvidencePage = page({
  path: `${dutiesPath}/:id/preuve`,
  needs: 'transparency.read',
  async get({ scope, params }) {
    const file = await readEvidence(scope, { id: params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

/** Due dates as a calendar; the subscription to the plan carries them too. */
export const dutiesCalendarPage = page({
  path: dutiesCalendarPath,
  needs: 'transparency.read',
  async get({ scope, origin, href }) {
    const download = await readDutyCalendar(scope, { base: `${origin}${href('')}` })
    return { download, type: 'text/calendar; charset=utf-8', name: 'obligations.ics' }
  },
})
