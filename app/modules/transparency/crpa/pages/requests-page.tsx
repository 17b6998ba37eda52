import { daysBetween, today } from '#kernel/clock.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listRequests, type ListedRequest } from '../list-requests.ts'
import { openInbox } from '../open-inbox.ts'
import { states } from '../request.ts'
import { kinds } from '../request-kinds.ts'
import { listWords } from './list-words.ts'
import { newPublicRequestPath, publicRequestsPath } from './paths.ts'
import { requestColumns, requestNarrowing, requestRegister, requestsAsked } from './request-register.ts'

/** Opens what came in, then shows what presses first. */
export const requestsPage = page({
  path: publicRequestsPath,
  needs: 'transparency.answer-public',
  menu: { section: 'duties', label: { fr: 'Demandes du public', en: 'Requests of the public' }, order: 60 },
  async get(visit) {
    const { scope, language } = visit
    const say = listWords[language]
    await openInbox(scope, {})
    const narrowing = narrowingOf(visit, requestNarrowing)
    const rows = await listRequests(scope, requestsAsked(narrowing))
    const path = visit.href(publicRequestsPath)
    const view = (state: string, label: string) => ({
      label,
      href: state ? `${path}?state=${state}` : path,
      current: (narrowing.state ?? '') === state,
    })
    const views = [view('', say.all), view('open', say.open), view('late', say.late), view('closed', say.closed)]
    const tools = await listTools(visit, requestRegister, narrowing, { views })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          <a class="button" href={visit.href(newPublicRequestPath)}>
            {say.record}
          </a>
        </p>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'state',
              label: say.fields.state,
              value: narrowing.state ?? '',
              all: say.anyState,
              options: [
                { value: 'open', label: say.open },
                ...states.map(value => ({ value, label: say.states[value] })),
              ],
            },
            {
              name: 'kind',
              label: say.fields.kind,
              value: narrowing.kind ?? '',
              all: say.anyKind,
              options: kinds.map(({ id, label }) => ({ value: id, label: label[language] })),
            },
          ]}
          {...tools.list}
          rows={rows.map(row => ({ id: row.id, name: say.name(row.number), cells: cellsOf(visit, row) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          empty={{ why: say.empty, createHref: visit.href(newPublicRequestPath), createLabel: say.record }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

function cellsOf({ scope, language, href }: Visit, row: ListedRequest) {
  const say = listWords[language]
  const late = row.state === 'late' && say.overdue(daysBetween(row.due_on, today(scope)))
  return {
    ...textCells(requestColumns, row, language),
    number: <a href={href(`${publicRequestsPath}/${row.id}`)}>{say.name(row.number)}</a>,
    state: late ? <span class="overdue">{say.states.late}</span> : say.states[row.state],
    due_on: late ? (
      <>
        {formatDate(row.due_on, language)} <span class="overdue">({late})</span>
      </>
    ) : (
      formatDate(row.due_on, language)
    ),
  }
}
