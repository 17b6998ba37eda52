import { sayActor } from '#kernel/sentences.ts'
import { civilDate } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { many, one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { answersOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { undoOf } from '#records/pages/paths.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { applyAnswer } from '../apply-answer.ts'
import { correctContact } from '../correct-contact.ts'
import type { Request } from '../load.ts'
import { mailRequests } from '../mail-requests.ts'
import { markHanded } from '../mark-handed.ts'
import { openLink } from '../open-link.ts'
import { readRequest } from '../read-request.ts'
import { revokeRequest } from '../revoke-request.ts'
import { setAnswerAside } from '../set-answer-aside.ts'
import { noteAsDocx } from './note-files.ts'
import { requestsPath } from './paths.ts'
import { ForwardForms, LinkToCopy } from './forward-forms.tsx'
import { ReceivedAnswer } from './received-answer.tsx'
import { pilotWords } from './words.ts'

export const requestPage = page({
  path: `${requestsPath}/:id`,
  needs: 'requests.read',
  get: visit => show(visit, null),
  async post(visit): Promise<PageResult> {
    const { scope, typed, language } = visit
    const say = pilotWords[language]
    const id = visit.params.id ?? ''
    const here = `${requestsPath}/${id}`
    const done = (flash: string, operation?: string) => ({
      redirect: visit.href(here),
      flash,
      ...(operation ? { undo: undoOf(operation, here) } : {}),
    })
    switch (one(typed.do)) {
      case 'mail': {
        const { mailed, left } = await mailRequests(scope, { ids: [id], origin: visit.origin })
        return done(say.mailed(mailed, left))
      }
      case 'link': {
        const { link } = await openLink(scope, { id, origin: visit.origin })
        return show({ ...visit, typed: {} }, link)
      }
      case 'correct': {
        const { text } = answersOf(visit)
        await correctContact(scope, { id, contact_name: text('contact_name'), contact_email: text('contact_email') })
        if (one(typed.send) !== 'yes') return done(say.record.corrected)
        const { mailed, left } = await mailRequests(scope, { ids: [id], origin: visit.origin })
        return done(`${say.record.corrected} ${say.mailed(mailed, left)}`)
      }
      case 'note':
        return noteAsDocx(visit, id)
      case 'handed': {
        const { changed, operation_id } = await markHanded(scope, { ids: [id] })
        return done(say.handed(changed), operation_id)
      }
      case 'revoke':
        return done(say.record.revoked, (await revokeRequest(scope, { id })).operation_id)
      case 'aside': {
        requireAnswers(visit, 'reason')
        const { operation_id } = await setAnswerAside(scope, { id, reason: one(typed.reason) ?? '' })
        return done(say.record.setAside, operation_id)
      }
      case 'apply': {
        const [assess, leave, add] = [many(typed.assess), many(typed.leave), many(typed.add)]
        const { changed, operation_id } = await applyAnswer(scope, { id, assess, leave, add })
        return done(say.record.applied(changed), operation_id)
      }
      default:
        throw new NotFound('kernel.not-found')
    }
  },
})

async function show(visit: Visit, link: string | null): Promise<PageResult> {
  const { scope, language } = visit
  const say = pilotWords[language]
  const { request, answer, history } = await readRequest(scope, { id: visit.params.id ?? '' })
  const names = request.applications.map(({ name }) => name)
  const writes = can(scope, applyAnswer)
  const body = (
    <RecordPage
      language={language}
      kind={say.record.kind}
      title={request.directorate}
      summary={<Summary visit={visit} request={request} />}
      groups={[
        {
          title: say.record.group,
          fields: [
            { label: say.fields.answer_by, value: formatDate(request.answer_by, language) },
            { label: say.fields.contact_name, value: request.contact_name },
            { label: say.fields.contact_email, value: request.contact_email },
            { label: say.fields.sent_on, value: request.sent_on && formatDate(request.sent_on, language) },
            { label: say.fields.reminders, value: String(request.reminders) },
            { label: say.record.applications, value: names.join(', ') || say.record.none },
            ...(request.set_aside_reason
              ? [{ label: say.fields.set_aside_reason, value: request.set_aside_reason }]
              : []),
          ],
        },
      ]}
      links={[
        {
          title: say.record.links,
          items: [
            {
              label: request.directorate,
              href: visit.href(`/applications?directorate=${request.directorate_id}`),
            },
          ],
        },
      ]}
      history={historyEntries(visit, history, { labels: say.fields, words: say.history })}
      timeZone={scope.tenant.timeZone}
      margin={await marginOf(visit, 'requests.request', request.id)}
    >
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      {answer && <ReceivedAnswer visit={visit} request={request} answer={answer} />}
      {link && <LinkToCopy language={language} link={link} />}
      {writes && <ForwardForms visit={visit} request={request} />}
    </RecordPage>
  )
  return { title: request.directorate, body }
}

function Summary({ visit, request }: { visit: Visit; request: Request }) {
  const { language, scope } = visit
  const { summary } = pilotWords[language].record
  const day = (instant: Date | null) => (instant ? formatDate(civilDate(instant, scope.tenant.timeZone), language) : '')
  const by = formatDate(request.answer_by, language)
  switch (request.state) {
    case 'late':
      return <span class="overdue">{summary.late(by)}</span>
    case 'waiting':
      return <>{summary.waiting(by)}</>
    case 'answered':
      return <>{summary.answered(day(request.answered_at))}</>
    case 'applied':
      return <>{summary.applied(day(request.applied_at), sayActor(request.applied_by, language))}</>
    default:
      return <>{summary[request.state]}</>
  }
}
