import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { many, one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { undoOf } from '#records/pages/paths.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { askDirectorates } from '../ask-directorates.ts'
import { answerPath } from '../link-token.ts'
import { listRequests, type ListedRequest } from '../list-requests.ts'
import { mailRequests } from '../mail-requests.ts'
import { markHanded } from '../mark-handed.ts'
import { isOpen, states } from '../request.ts'
import { notesAsZip } from './note-files.ts'
import { exampleToken, newRequestPath, requestsPath } from './paths.ts'
import { requestColumns, requestNarrowing, requestRegister, requestsAsked } from './request-register.ts'
import { pilotWords } from './words.ts'

export const requestsPage = page({
  path: requestsPath,
  needs: 'requests.read',
  menu: { section: 'plan', label: { fr: 'Demandes aux directions', en: 'Requests to directorates' }, order: 25 },
  async get(visit) {
    const { scope, language } = visit
    const say = pilotWords[language]
    const narrowing = narrowingOf(visit, requestNarrowing)
    const rows = await listRequests(scope, requestsAsked(narrowing))
    const all = await listRequests(scope, {})
    const tools = await listTools(visit, requestRegister, narrowing, { numbers: ['reminders'] })
    const path = visit.href(requestsPath)
    const writes = can(scope, askDirectorates)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <p class="row">
          {writes && (
            <a class="button" href={visit.href(newRequestPath)}>
              {say.ask}
            </a>
          )}
          <a href={visit.href(`${answerPath}/${exampleToken}`)}>{say.example}</a>
        </p>
        <Silent visit={visit} requests={all} />
        {all.length > 0 && <h2>{say.all}</h2>}
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
              all: say.any,
              options: states.map(value => ({ value, label: say.states[value] })),
            },
          ]}
          {...tools.list}
          rows={rows.map(row => ({ id: row.id, name: row.directorate, cells: cellsOf(visit, row) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...(writes ? { bulk: bulkOf(visit) } : {})}
          empty={{
            why: say.empty,
            ...(writes ? { createHref: visit.href(newRequestPath), createLabel: say.ask } : {}),
          }}
        />
        {writes && all.some(isOpen) && (
          <form method="post" action={path}>
            <input type="hidden" name="do" value="all-notes" />
            <button type="submit">{say.allNotes}</button>
          </form>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit): Promise<PageResult> {
    const { scope, typed } = visit
    const say = pilotWords[visit.language]
    const back = visit.href(requestsPath)
    const wanted = one(typed.do) === 'all-notes' ? 'notes' : one(typed.change)
    const ids =
      one(typed.do) === 'all-notes'
        ? (await listRequests(scope, {})).filter(isOpen).map(({ id }) => id)
        : many(typed.ids)
    if (ids.length === 0) throw new Invalid({ ids: { key: 'records.nothing-picked' } })
    if (wanted === 'notes') return notesAsZip(visit, ids)
    if (wanted === 'mail') {
      const { mailed, left } = await mailRequests(scope, { ids, origin: visit.origin })
      return { redirect: back, flash: say.mailed(mailed, left) }
    }
    if (wanted !== 'handed') throw new Invalid({ change: { key: 'records.choose-change' } })
    const { changed, operation_id } = await markHanded(scope, { ids })
    const undo = `${undoOf(operation_id)}?vers=${encodeURIComponent(requestsPath)}`
    return { redirect: back, flash: say.handed(changed), undo }
  },
})

/** Who has not answered, by name: a reminder begins there. */
function Silent({ visit, requests }: { visit: Visit; requests: readonly ListedRequest[] }) {
  const say = pilotWords[visit.language]
  const silent = requests.filter(({ state }) => state === 'waiting' || state === 'late')
  if (silent.length === 0) return null
  return (
    <section aria-labelledby="sans-reponse">
      <h2 id="sans-reponse">{`${say.silent} (${silent.length})`}</h2>
      <ul class="plain">
        {silent.map(({ id, directorate, state, answer_by }) => (
          <li key={id}>
            <a href={visit.href(`${requestsPath}/${id}`)}>{directorate}</a>{' '}
            <span class={state === 'late' ? 'overdue' : 'note'}>
              {say.record.summary[state === 'late' ? 'late' : 'waiting'](formatDate(answer_by, visit.language))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function bulkOf({ language, href }: Visit) {
  const { bulk } = pilotWords[language]
  const options = (['mail', 'notes', 'handed'] as const).map(value => ({ value, label: bulk[value] }))
  return { action: href(requestsPath), name: 'ids', label: bulk.label, groups: [{ label: bulk.group, options }] }
}

function cellsOf(visit: Visit, row: ListedRequest) {
  const { language } = visit
  const say = pilotWords[language]
  return {
    ...textCells(requestColumns, row, language),
    directorate: <a href={visit.href(`${requestsPath}/${row.id}`)}>{row.directorate}</a>,
    state: row.state === 'late' ? <span class="overdue">{say.states.late}</span> : say.states[row.state],
  }
}
