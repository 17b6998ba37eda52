import { addDays, today } from '#kernel/clock.ts'
import type { Deadline, Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { listMeetings } from '../bodies/list-meetings.ts'
import { writeMinutes } from '../bodies/write-minutes.ts'
import { dateWords } from '../date-words.ts'
import { datesOf } from '../dates.ts'
import { meetingsPath } from '../paths.ts'
import { listDates } from './list-dates.ts'

/** Minutes are asked for this many days after the meeting. */
const daysToWrite = 15

/** For those who keep governance: what is late or near, attendance to record, minutes to write. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  if (!can(scope, writeMinutes)) return []
  const say = dateWords[scope.language]
  const now = today(scope)
  const dates = (await listDates(scope, {})).filter(({ done, kind, on }) => !done && (kind !== 'meeting' || on >= now))
  const meetings = await listMeetings(scope, {})
  const after = (word: 'attendance' | 'minutes', { id, body, meets_on }: (typeof meetings)[number]) => ({
    text: say[word](body),
    path: `${meetingsPath}/${id}`,
    on: addDays(meets_on, daysToWrite),
  })
  return [
    ...dates.map(({ title, path, on }) => ({ text: title, path, on })),
    ...meetings
      .filter(({ state, meets_on }) => state === 'planned' && meets_on < now)
      .map(one => after('attendance', one)),
    ...meetings
      .filter(({ state, minutes, minutes_file_id }) => state === 'held' && !minutes && !minutes_file_id)
      .map(one => after('minutes', one)),
  ]
}

/** For calendars, those followed by an address included, where nobody is signed in. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  return (await datesOf(scope, scope.language)).map(({ kind: _, ...deadline }) => deadline)
}
