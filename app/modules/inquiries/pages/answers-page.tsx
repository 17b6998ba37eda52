import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { answersOf, problemsOf, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { outcomes } from '../inquiry.ts'
import type { Inquiry } from '../load.ts'
import { questionnaireOf, type Question } from '../questionnaire.ts'
import { readInquiry } from '../read-inquiry.ts'
import { recordAnswers } from '../record-answers.ts'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { answerWords } from './answer-words.ts'

/** One form, question by question: what the vendor said, and its reply as it came. */
export const answersPage = page({
  path: `${inquiriesPath}/:id/reponses`,
  needs: 'inquiries.write',
  async get(visit) {
    const { language, scope } = visit
    const say = answerWords[language]
    const { inquiry } = await readInquiry(scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
    if (!inquiry.sent_on) return { redirect: here, flash: recordWords[language].next.send.why }
    const title = say.formTitle(inquiry.vendor)
    const { questions } = questionnaireOf(inquiry)
    const alone = questions.find(({ id }) => id === visit.query.get('question'))
    const received = shownIn(visit, { received_on: today(scope) }).text('received_on')
    const field = { language, error: visit.problem('received_on') }
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{alone ? say.oneLead : say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/reponses${alone ? `?question=${alone.id}` : ''}`} multipart>
          <Field
            {...field}
            kind="date"
            name="received_on"
            label={say.received_on}
            value={received}
            max={today(scope)}
          />
          <Field
            language={language}
            kind="file"
            name="reply"
            label={alone ? say.file : say.reply}
            {...(alone ? {} : { help: say.replyHelp })}
          />
          {questions.map((question, index) =>
            alone && alone !== question ? null : (
              <AnswerFields key={question.id} visit={visit} inquiry={inquiry} question={question} number={index + 1} />
            ),
          )}
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language, params, files } = visit
    const say = answerWords[language]
    const id = params.id ?? ''
    const { inquiry } = await readInquiry(scope, { id })
    const here = visit.href(`${inquiriesPath}/${id}`)
    const [file] = files
    const sent = file && { name: file.name, content: file.bytes }
    const alone = visit.query.get('question')
    const answers = changedAnswers(visit, inquiry, sent ? alone : null).map(one =>
      sent && one.question === alone ? { ...one, file: sent } : one,
    )
    if (answers.length === 0 && !file) return { redirect: here, flash: say.nothing }
    const reply = sent && !alone ? { reply: sent } : {}
    const received_on = one(visit.typed.received_on)
    const day = received_on ? { received_on } : {}
    await underTheirQuestions(answers, () => recordAnswers(scope, { id, ...day, ...reply, answers }))
    return { redirect: `${here}#reponses`, flash: say.saved(Math.max(1, answers.length)) }
  },
})

type Typed = ReturnType<typeof changedAnswers>

/** Only what differs from what is recorded: an answer received in May keeps its date when another comes in June. */
function changedAnswers(visit: Visit, inquiry: Inquiry, withFile: string | null) {
  const { text, choice } = answersOf(visit)
  return questionnaireOf(inquiry).questions.flatMap(({ id }) => {
    const outcome = choice(`outcome-${id}`, outcomes)
    const said = { content: text(`content-${id}`), consequence: text(`consequence-${id}`) }
    // Words without an outcome are an answer begun: lost without a word, they would be lost for good.
    if (!outcome && (said.content || said.consequence))
      throw new Invalid({ [`outcome-${id}`]: { key: 'inquiries.outcome-needed' } })
    if (!outcome) return []
    const typed = { outcome, ...said }
    const known = inquiry.answers.find(({ question }) => question === id)
    const same = known && (['outcome', 'content', 'consequence'] as const).every(key => known[key] === typed[key])
    return same && id !== withFile ? [] : [{ question: id, ...typed }]
  })
}

/** « answers.0.content » is the field of that question on the form. */
async function underTheirQuestions<T>(answers: Typed, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const fields = Object.entries(error.fields).map(([path, problem]) => {
      const [list, index, field] = path.split('.')
      const question = list === 'answers' ? answers[Number(index)]?.question : undefined
      return [question && field ? `${field}-${question}` : path, problem] as const
    })
    throw new Invalid(Object.fromEntries(fields))
  }
}

interface Props {
  visit: Visit
  inquiry: Inquiry
  question: Question
  number: number
}

function AnswerFields({ visit, inquiry, question, number }: Props) {
  const { language } = visit
  const say = answerWords[language]
  const known = inquiry.answers.find(one => one.question === question.id)
  const recorded = Object.fromEntries(
    (['outcome', 'content', 'consequence'] as const).map(key => [`${key}-${question.id}`, known?.[key]]),
  )
  const shown = shownIn(visit, recorded)
  const field = (name: string, label: string) => {
    const own = `${name}-${question.id}`
    return { language, name: own, label, value: shown.text(own), error: visit.problem(own) }
  }
  const of = ` (${say.question(number).toLowerCase()})`
  return (
    <section aria-labelledby={`question-${question.id}`}>
      <h2 id={`question-${question.id}`}>{say.question(number)}</h2>
      <p>{question.question[language]}</p>
      <Field
        {...field('outcome', say.outcome + of)}
        kind="select"
        placeholder={say.none}
        options={outcomes.map(value => ({ value, label: say.outcomes[value] }))}
      />
      <Field {...field('content', say.content + of)} kind="textarea" rows={3} maxLength={8000} />
      <Field
        {...field('consequence', say.consequence + of)}
        kind="textarea"
        rows={2}
        help={question.changes[language]}
        maxLength={2000}
      />
    </section>
  )
}
