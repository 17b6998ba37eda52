import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import { page, type Visit } from '#kernel/page.ts'
import { answersOf, fieldsOf, problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { answerOf } from '../answer-content.ts'
import { templates } from '../answer-templates.ts'
import { readRequest } from '../read-request.ts'
import { sendAnswer } from '../send-answer.ts'
import { verdictOf } from '../verdict.ts'
import { AnswerView } from './answer-view.tsx'
import { answerWords } from './answer-words.ts'
import { listWords } from './list-words.ts'
import { publicRequestsPath } from './paths.ts'

const hows = ['mail', 'letter', 'hand'] as const

/** The answer as it will leave, as a document to sign, and how it leaves. */
export const answerPreviewPage = page({
  path: `${publicRequestsPath}/:id/reponse/apercu`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { scope, language } = visit
    const say = answerWords[language]
    const found = await readRequest(scope, { id: visit.params.id ?? '' })
    const { request } = found
    if (request.outcome) throw new Conflict('transparency.request-answered')
    const here = visit.href(`${publicRequestsPath}/${request.id}/reponse`)
    const around = { authority: scope.tenant.name, on: today(scope) }
    const ways = request.person_email ? hows : hows.slice(1)
    const usual = request.way === 'mail' ? 'mail' : request.way === 'letter' ? 'letter' : 'hand'
    const field = fieldsOf(visit, { how: say.how, answered_on: say.on }, { how: usual, answered_on: today(scope) })
    const body = (
      <>
        <h1>{say.preview}</h1>
        <p class="lead">{say.previewLead}</p>
        <ErrorSummary language={language} errors={errorsOf(visit)} />
        <p class="row">
          <a class="button button-small" href={here}>
            {say.change}
          </a>
          <a class="button button-small" href={`${here}/docx`} download>
            {say.docx}
          </a>
          <a class="button button-small" href={`${here}/pdf`}>
            {say.pdf}
          </a>
        </p>
        <AnswerView answer={answerOf({ ...request, ...found }, verdictOf(request), around)} />
        <Form action={`${here}/apercu`}>
          <Field
            {...field('how')}
            kind="radio"
            options={ways.map(value => ({ value, label: say.hows[value] }))}
            required
          />
          <Field {...field('answered_on')} kind="date" max={today(scope)} />
          <Buttons language={language} label={say.send} cancelHref={here} />
        </Form>
        <p class="note">{say.warning}</p>
      </>
    )
    return { title: `${say.preview} – ${listWords[language].name(request.number)}`, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { text, choose } = answersOf(visit)
    const day = text('answered_on')
    await sendAnswer(visit.scope, { id, how: choose('how', hows), ...(day ? { answered_on: day } : {}) })
    return { redirect: visit.href(`${publicRequestsPath}/${id}`), flash: answerWords[visit.language].sent }
  },
})

/** What is missing stands on the page before this one: its name comes with the error. */
function errorsOf(visit: Visit) {
  const { language } = visit
  const { answer, reason, detail } = answerWords[language]
  const names: Record<string, string> = { answer, reason, detail }
  for (const { id, question } of templates.items) names[id] = question[language]
  return problemsOf(visit).map(({ field, message }) =>
    names[field] ? { message: `${names[field]} ${message}` } : { field, message },
  )
}
