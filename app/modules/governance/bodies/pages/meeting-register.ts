import { isId } from '#kernel/ids.ts'
import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import { formatDate, type Text } from '#kernel/texts.ts'
import { oneOf } from '#ui/list-address.ts'
import { meetingsPath } from '../../paths.ts'
import { meetingStates } from '../body.ts'
import { listMeetings } from '../list-meetings.ts'
import type { Meeting } from '../load-meetings.ts'
import { readMeeting } from '../read-meeting.ts'
import { meetingWords } from './meeting-words.ts'

const { fr, en } = meetingWords
const label = (key: keyof typeof fr.fields): Text => ({ fr: fr.fields[key], en: en.fields[key] })
const short = (key: keyof typeof fr.columns): Text => ({ fr: fr.columns[key], en: en.columns[key] })

const meetingColumns: readonly Column<Meeting>[] = [
  fieldColumn('meets_on', short('meets_on')),
  fieldColumn('body', label('body')),
  codedColumn('state', label('state'), { fr: fr.states, en: en.states }),
  fieldColumn('present', label('present')),
  fieldColumn('decisions', label('decisions')),
  fieldColumn('outside', label('outside'), true),
  fieldColumn('meets_at', short('meets_at'), true),
  fieldColumn('place', short('place'), true),
  { key: 'agenda', label: label('agenda'), optional: true, value: ({ agenda }) => agenda.join('\n') || null },
  fieldColumn('minutes', label('minutes'), true),
  fieldColumn('cancelled_reason', label('cancelled_reason'), true),
]

export const meetingRegister = register<Meeting>({
  id: 'governance.meeting',
  name: { fr: fr.title, en: en.title },
  path: meetingsPath,
  reads: 'governance.read',
  narrowing: ['search', 'body', 'state'],
  columns: meetingColumns,
  rows: async (scope, narrowing, page) => (page > 1 ? [] : listMeetings(scope, meetingsAsked(narrowing))),
  async nameOf(scope, id) {
    const { meeting } = await readMeeting(scope, { id })
    return `${meeting.body}, ${formatDate(meeting.meets_on, scope.language)}`
  },
})

export function meetingsAsked({ search, body, state }: Narrowing) {
  return { search, body_id: body && isId(body) ? body : undefined, state: oneOf(meetingStates, state) }
}
