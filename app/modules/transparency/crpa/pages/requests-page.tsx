import { daysBetween, today } from '#kernel/clock.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { recordList } from '#records/pages/record-list.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { listRequests, type ListedRequest } from '../list-requests.ts'
import { openInbox } from '../open-inbox.ts'
import { states } from '../request.ts'
import { kinds } from '../request-kinds.ts'
import { listWords } from './list-words.ts'
import { newPublicRequestPath, publicRequestsPath } from './paths.ts'
import { requestRegister, requestsAsked } from './request-register.ts'

/** Opens what came in, then shows what presses first. */
export const requestsPage = page({
  path: publicRequestsPath,
  needs: 'transparency.answer-public',
  menu: { section: 'duties', label: { fr: 'Demandes du public', en: 'Requests of the public' }, order: 60 },
  async get(visit) {
    const { scope, language } = visit
    const say = listWords[language]
    await openInbox(scope, {})
    const narrowing = narrowingOf(visit, requestRegister.narrowing)
    const rows = await listRequests(scope, requestsAsked(narrowing))
    const path = visit.href(publicRequestsPath)
    const view = (state: string, label: string) => ({
      label,
      href: state ? `${path}?state=${state}` : path,
      current: (narrowing.state ?? '') === state,
    })
    return recordList(visit, requestRegister, {
      say,
      rows,
      nameOf: ({ number }) => say.name(number),
      tools: { views: [view('', say.all), view('open', say.open), view('late', say.late), view('closed', say.closed)] },
      add: { href: visit.href(newPublicRequestPath), label: say.record },
      filters: [
        {
          name: 'state',
          label: say.fields.state,
          all: say.anyState,
          options: [{ value: 'open', label: say.open }, ...states.map(value => ({ value, label: say.states[value] }))],
        },
        {
          name: 'kind',
          label: say.fields.kind,
          all: say.anyKind,
          options: kinds.map(({ id, label }) => ({ value: id, label: label[language] })),
        },
      ],
      cells: row => cellsOf(visit, row),
    })
  },
})

function cellsOf({ scope, language, href }: Visit, row: ListedRequest) {
  const say = listWords[language]
  const late = row.state === 'late' && say.overdue(daysBetween(row.due_on, today(scope)))
  return {
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
