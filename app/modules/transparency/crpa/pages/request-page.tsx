import { daysBetween, today } from '#kernel/clock.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { answersOf, problemsOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { acknowledgeRequest } from '../acknowledge-request.ts'
import type { CitizenRequest } from '../load-requests.ts'
import { readRequest } from '../read-request.ts'
import { kindOf } from '../request-kinds.ts'
import { answerWords } from './answer-words.ts'
import { listWords } from './list-words.ts'
import { explanationPath, publicRequestsPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { requestGroups } from './request-facts.ts'

/** One request: its clock, its law, what to do next, what it says. */
export const requestPage = page({
  path: `${publicRequestsPath}/:id`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { scope, language } = visit
    const { request, files, history } = await readRequest(scope, { id: visit.params.id ?? '' })
    const say = recordWords[language]
    const here = visit.href(`${publicRequestsPath}/${request.id}`)
    const title = listWords[language].name(request.number)
    const open = request.outcome === null
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={`${title} – ${kindOf(request.kind).label[language]}`}
        summary={<Summary visit={visit} request={request} />}
        nextQuestion={nextOf(visit, request, here)}
        groups={requestGroups(visit, request, open ? `${here}/modifier` : undefined)}
        links={
          request.system_id && request.system
            ? [
                {
                  title: listWords[language].fields.system,
                  items: systemLinks(visit, request.system_id, request.system),
                },
              ]
            : []
        }
        // What was written stands on the page itself, not here a second time.
        history={historyEntries(visit, history, { labels: {} })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'transparency.request', request.id)}
        actions={
          open
            ? [
                { label: say.compose, href: `${here}/reponse` },
                { label: say.preview, href: `${here}/reponse/apercu` },
                { label: say.editTitle, href: `${here}/modifier` },
              ]
            : []
        }
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <section>
          <h2>{say.fields.message}</h2>
          <p class="typed-text">{request.message}</p>
        </section>
        {files.length > 0 && <Files visit={visit} files={files} />}
        {open && !request.acknowledged_on && <Acknowledge visit={visit} request={request} here={here} />}
        {request.sent_text && (
          <section>
            <h2>{answerWords[language].sentTitle}</h2>
            <div lang="fr" class="typed-text">
              {request.sent_text}
            </div>
          </section>
        )}
      </RecordPage>
    )
    return { title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    await acknowledgeRequest(visit.scope, { id, how: answersOf(visit).choose('how', ['mail', 'otherwise'] as const) })
    return {
      redirect: visit.href(`${publicRequestsPath}/${id}`),
      flash: recordWords[visit.language].acknowledge.done,
    }
  },
})

function Summary({ visit: { language, scope }, request }: { visit: Visit; request: CitizenRequest }) {
  const { summary } = recordWords[language]
  const due = formatDate(request.due_on, language)
  const outcome = Object.entries(listWords[language].outcomes).find(([code]) => code === request.outcome)?.[1]
  if (outcome) return <>{summary.closed(outcome, formatDate(request.answered_on ?? '', language))}</>
  // Silence is a refusal under the CRPA alone.
  const cada = kindOf(request.kind).recourse === 'cada'
  if (request.state === 'late') return <span class="overdue">{cada ? summary.late(due) : summary.latePlain(due)}</span>
  const days = daysBetween(today(scope), request.due_on)
  return <>{cada ? summary.open(days, due) : summary.openPlain(days, due)}</>
}

function nextOf({ language }: Visit, request: CitizenRequest, here: string) {
  const { next, compose, editTitle } = recordWords[language]
  if (request.outcome) return null
  if (!request.acknowledged_on)
    return { question: next.acknowledge, why: next.acknowledgeWhy, href: '#accuse', label: next.acknowledge }
  if (!request.owner) return { question: next.assign, why: next.assignWhy, href: `${here}/modifier`, label: editTitle }
  return { question: next.answer, why: next.answerWhy, href: `${here}/reponse`, label: compose }
}

function systemLinks({ language, href }: Visit, id: string, name: string) {
  return [{ label: name, href: href(explanationPath.replace(':id', id)), note: recordWords[language].sheet }]
}

function Files({ visit, files }: { visit: Visit; files: readonly { id: string; type: string; bytes: number }[] }) {
  const { language, href } = visit
  const say = recordWords[language]
  const name = ({ type, bytes }: { type: string; bytes: number }, index: number) =>
    say.file(index + 1, (type.split('/')[1] ?? '').toUpperCase(), formatNumber(Math.ceil(bytes / 1000), language, 0))
  return (
    <section>
      <h2>{say.files}</h2>
      <p class="note">{say.filesText}</p>
      <ul class="plain">
        {files.map((file, index) => (
          <li key={file.id}>
            <a href={href(`${publicRequestsPath}/pieces/${file.id}`)} download>
              {name(file, index)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Acknowledge({ visit, request, here }: { visit: Visit; request: CitizenRequest; here: string }) {
  const { language } = visit
  const say = recordWords[language].acknowledge
  return (
    <section aria-labelledby="accuse">
      <h2 id="accuse">{say.title}</h2>
      <p>
        <a href={`${here}/accuse-de-reception`}>{say.sheet}</a>
      </p>
      {request.person_email && (
        <Form action={here} hidden={{ how: 'mail' }}>
          <Buttons language={language} label={say.mail} />
        </Form>
      )}
      <Form action={here} hidden={{ how: 'otherwise' }}>
        <div class="buttons">
          <button type="submit">{say.otherwise}</button>
        </div>
      </Form>
    </section>
  )
}
