import { page } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { worded } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { bodiesPath, meetingsPath } from '../../paths.ts'
import { meetingStates } from '../body.ts'
import { listBodies } from '../list-bodies.ts'
import { listMeetings } from '../list-meetings.ts'
import { meetingRegister, meetingsAsked } from './meeting-register.ts'
import { meetingWords } from './meeting-words.ts'

export const meetingsPage = page({
  path: meetingsPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const say = meetingWords[language]
    const bodies = await listBodies(scope, {})
    return recordList(visit, meetingRegister, {
      say,
      rows: await listMeetings(scope, meetingsAsked(narrowingOf(visit, meetingRegister.narrowing))),
      nameOf: ({ body, meets_on }) => `${body}, ${formatDate(meets_on, language)}`,
      tools: { numbers: ['present', 'decisions', 'outside'] },
      filters: [
        { name: 'body', label: say.fields.body, options: bodies.map(({ id, name }) => ({ value: id, label: name })) },
        { name: 'state', label: say.fields.state, options: worded(meetingStates, say.states) },
      ],
      empty: { createHref: href(bodiesPath), createLabel: say.toBodies },
    })
  },
})
