import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { RecordPage } from '#ui/record.tsx'
import { archiveImposed } from '../archive-imposed.ts'
import { decideImposed } from '../decide-imposed.ts'
import { deadline, decisions, expectsProof } from '../imposed.ts'
import { listSystems } from '../list-systems.ts'
import { proveImposed } from '../prove-imposed.ts'
import { readImposed } from '../read-imposed.ts'
import { recordImposed } from '../record-imposed.ts'
import { archivePages } from './archive-pages.ts'
import { daysInWords } from './deadline-words.ts'
import { decideTyped, proveTyped, saveTypedDates } from './imposed-answers.ts'
import { imposedGroups, imposedHistory } from './imposed-facts.ts'
import { DatesForm, DecideForm, ProveForm } from './imposed-forms.tsx'
import { ImposedTimeline, type ImposedEvent } from './imposed-timeline.tsx'
import { imposedWords } from './imposed-words.ts'
import { oneOf } from '#ui/list-address.ts'
import { askVendorPath, applicationsPath, imposedPath, systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'

export const imposedPage = page({
  path: `${imposedPath}/:id`,
  needs: 'inventory.read',
  async get(visit) {
    const { scope, language } = visit
    const { event, history } = await readImposed(scope, { id: visit.params.id ?? '' })
    const say = imposedWords[language]
    const here = visit.href(`${imposedPath}/${event.id}`)
    const [edits, decides] = [can(scope, recordImposed), can(scope, decideImposed)]
    const systems = decides ? (await listSystems(scope, { size: 500 })).rows : []
    const link = (path: string, id: string | null, name: string | null) =>
      id ? [{ label: name ?? '', href: visit.href(`${path}/${id}`) }] : []
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={event.title}
        summary={<Due visit={visit} event={event} />}
        nextQuestion={questionOf(visit, event, edits, decides)}
        groups={imposedGroups(visit, event, edits ? `${here}/modifier` : undefined)}
        links={[
          { title: say.links.application, items: link(applicationsPath, event.application_id, event.application) },
          { title: say.links.system, items: link(systemsPath, event.system_id, event.system) },
        ]}
        history={historyEntries(visit, history, imposedHistory(visit, event))}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'inventory.imposed', event.id)}
        actions={[
          ...(edits ? [{ label: sharedWords[language].edit, href: `${here}/modifier` }] : []),
          ...(edits && event.vendor_id ? [{ label: say.write, href: visit.href(askVendorPath(event.id)) }] : []),
          ...(can(scope, archiveImposed) ? [{ label: say.archive, href: `${here}/retirer` }] : []),
        ]}
      >
        <ImposedTimeline visit={visit} event={event} />
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {decides && <DecideForm visit={visit} event={event} systems={systems} />}
        {event.decision && can(scope, proveImposed) && <ProveForm visit={visit} event={event} />}
        {edits && <DatesForm visit={visit} event={event} />}
      </RecordPage>
    )
    return { title: event.title, body }
  },
  async post(visit) {
    const { flash } = imposedWords[visit.language]
    const id = visit.params.id ?? ''
    const back = (said: string) => ({ redirect: visit.href(`${imposedPath}/${id}`), flash: said })
    switch (one(visit.typed.do)) {
      case 'prove':
        await proveTyped(visit, id)
        return back(flash.proved)
      case 'dates':
        await saveTypedDates(visit, id)
        return back(flash.dates)
      default: {
        const { system_id } = await decideTyped(visit, id)
        return back(system_id ? flash.decidedSystem : flash.decided)
      }
    }
  },
})

export const [archiveImposedPage, restoreImposedPage] = archivePages({
  register: 'imposed',
  path: imposedPath,
  archive: ({ scope, params }, reason) => archiveImposed(scope, { id: params.id ?? '', reason }),
  nameOf: async ({ scope, params }) => (await readImposed(scope, { id: params.id ?? '' })).event.title,
  example: language => imposedWords[language].archiveExample,
})

/** The line that says it all: what was decided, or how many days remain. */
function Due({ visit, event }: { visit: Visit; event: ImposedEvent }) {
  const { language, scope } = visit
  const say = imposedWords[language]
  const decision = oneOf(decisions, event.decision ?? undefined)
  if (decision && event.decided_on) {
    const day = formatDate(event.decided_on, language)
    return <>{say.deadline.taken(say.decided[decision], day, event.decided_by ?? '–')}</>
  }
  const due = deadline(event, today(scope))
  if (!due) return <>{say.questions.dates.why}</>
  const [when, day] = [daysInWords(due.days, language), formatDate(due.on, language)]
  return due.days < 0 ? (
    <span class="overdue">{say.deadline.lateLead(when, day)}</span>
  ) : (
    <>{say.deadline.lead(when, day)}</>
  )
}

function questionOf({ language }: Visit, event: ImposedEvent, edits: boolean, decides: boolean) {
  const { questions } = imposedWords[language]
  const undated = !event.object_by && !event.activation_on && !event.notice_on
  if (!event.decision && undated && edits) return { ...questions.dates, href: '#dates' }
  if (!event.decision) return decides ? { ...questions.decide, href: '#decider' } : null
  return expectsProof(event.decision) && !event.proof_on && edits ? { ...questions.prove, href: '#prouver' } : null
}
