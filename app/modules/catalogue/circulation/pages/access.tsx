import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { mayFor } from '../../datasets/reach.ts'
import { answers, type AccessRequest } from '../access.ts'
import { answerAccess } from '../answer-access.ts'
import { readAccessRequest } from '../read-access-request.ts'
import { mayWithdraw, withdrawAccess } from '../withdraw-access.ts'
import { accessWords } from './access-words.ts'
import { accessPath, circulationPath } from './paths.ts'

export const accessRequestPage = page({
  path: `${accessPath}/:id`,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = accessWords[language]
    const { request, history } = await readAccessRequest(scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${accessPath}/${request.id}`)
    const open = request.state === 'open'
    const labels = { state: say.fields.state, answer_text: say.fields.answer_text, answered_on: say.fields.answered_on }
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={request.subject}
        summary={summaryOf(visit, request)}
        groups={groupsOf(visit, request)}
        history={historyEntries(visit, history, {
          labels,
          say: (field, value) => (field === 'state' ? say.standings[value as 'open'] : undefined),
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'catalogue.access_request', request.id)}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {open && mayFor(scope, answerAccess, request.holder_id) && <AnswerForm visit={visit} action={here} />}
        {open && can(scope, withdrawAccess) && mayWithdraw(scope, request) && (
          <form method="post" action={here}>
            <button type="submit" class="button-plain" name="do" value="withdraw">
              {say.withdraw}
            </button>
          </form>
        )}
      </RecordPage>
    )
    return { title: request.subject, body }
  },
  async post(visit) {
    const { scope, language, typed } = visit
    const say = accessWords[language]
    const id = visit.params.id ?? ''
    const redirect = visit.href(`${accessPath}/${id}`)
    if (one(typed.do) === 'withdraw') {
      await withdrawAccess(scope, { id })
      return { redirect, flash: say.withdrawn }
    }
    requireAnswers(visit, 'answer')
    const { text, choose } = answersOf(visit)
    await answerAccess(scope, { id, answer: choose('answer', answers), answer_text: text('answer_text') })
    return { redirect, flash: say.answered }
  },
})

function summaryOf({ language }: Visit, { standing, due_on, days, answered_on }: AccessRequest): string {
  const say = accessWords[language].summary
  if (standing === 'withdrawn') return say.withdrawn
  if (standing === 'late' || standing === 'open') return say[standing](formatDate(due_on, language), days ?? 0)
  return say[standing](formatDate(answered_on ?? '', language))
}

function groupsOf(visit: Visit, request: AccessRequest) {
  const { language } = visit
  const { fields, groups, days, nobody } = accessWords[language]
  const day = (date: string | null) => date && formatDate(date, language)
  const asked = [
    {
      label: fields.subject,
      value: request.dataset_id ? (
        <a href={visit.href(circulationPath(request.dataset_id))}>{request.subject}</a>
      ) : (
        request.subject
      ),
    },
    { label: fields.purpose, value: request.purpose },
    { label: fields.applicant, value: request.applicant ?? nobody },
    { label: fields.asked_by, value: sayActor(request.asked_by, language) },
    { label: fields.asked_on, value: day(request.asked_on) },
    { label: fields.due_on, value: day(request.due_on) },
  ]
  if (request.answered_on === null) return [{ title: groups.asked, fields: asked }]
  const answered = [
    { label: fields.answer_text, value: request.answer_text },
    { label: fields.answered_by, value: request.answered_by && sayActor(request.answered_by, language) },
    { label: fields.answered_on, value: day(request.answered_on) },
    { label: fields.days, value: request.days === null ? null : days(request.days) },
  ]
  return [
    { title: groups.asked, fields: asked },
    { title: groups.answered, fields: answered },
  ]
}

function AnswerForm({ visit, action }: { visit: Visit; action: string }) {
  const { language } = visit
  const say = accessWords[language]
  const field = fieldsOf(visit, say.fields, {})
  return (
    <section id="reponse">
      <h2>{say.answerTitle}</h2>
      <Form action={action} hidden={{ do: 'answer' }}>
        <Field
          {...field('answer')}
          kind="radio"
          options={answers.map(value => ({ value, label: say.answers[value] }))}
          required
        />
        <Field {...field('answer_text')} kind="textarea" help={say.help.answer_text} rows={4} maxLength={4000} />
        <Buttons language={language} label={say.answer} />
      </Form>
    </section>
  )
}
