import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { bodiesPath, meetingsPath } from '../../paths.ts'
import { meetingStates } from '../body.ts'
import { listBodies } from '../list-bodies.ts'
import { listMeetings } from '../list-meetings.ts'
import { meetingColumns, meetingNarrowing, meetingRegister, meetingsAsked } from './meeting-register.ts'
import { meetingWords } from './meeting-words.ts'

export const meetingsPage = page({
  path: meetingsPath,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language } = visit
    const say = meetingWords[language]
    const narrowing = narrowingOf(visit, meetingNarrowing)
    const rows = await listMeetings(scope, meetingsAsked(narrowing))
    const tools = await listTools(visit, meetingRegister, narrowing, { numbers: ['present', 'decisions', 'outside'] })
    const path = visit.href(meetingsPath)
    const bodies = await listBodies(scope, {})
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'body',
              label: say.fields.body,
              all: say.any,
              value: narrowing.body ?? '',
              options: bodies.map(({ id, name }) => ({ value: id, label: name })),
            },
            {
              name: 'state',
              label: say.fields.state,
              all: say.any,
              value: narrowing.state ?? '',
              options: meetingStates.map(value => ({ value, label: capitalised(say.states[value]) })),
            },
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: `${row.body}, ${formatDate(row.meets_on, language)}`,
            cells: {
              ...textCells(meetingColumns, row, language),
              meets_on: <a href={`${path}/${row.id}`}>{formatDate(row.meets_on, language)}</a>,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, createHref: visit.href(bodiesPath), createLabel: say.toBodies }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
