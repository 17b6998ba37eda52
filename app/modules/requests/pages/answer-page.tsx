import { addDays, today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { answersOf, problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { answerRequest } from '../answer-request.ts'
import { answerPath } from '../link-token.ts'
import { readForm, type AnswerForm } from '../read-form.ts'
import { mostApplications, mostMissing, presences } from '../request.ts'
import { AnswerFormFields } from './answer-form.tsx'
import { answerWords } from './answer-words.ts'
import { exampleToken } from './paths.ts'

/** A directorate answers in five minutes, on a phone, without an account: the token of the address is all it needs. */
export const answerPage = page({
  path: `${answerPath}/:token`,
  needs: 'requests.answer',
  anonymous: true,
  async get(visit) {
    const { scope, language, params, query } = visit
    const say = answerWords[language]
    // Said to whoever asks, whatever the link: it tells nothing of it.
    if (query.has('merci')) return { title: say.thanks, body: <Said title={say.thanks} text={say.thanksText} /> }
    const example = params.token === exampleToken
    const form = example ? exampleForm(visit) : await readForm(scope, { token: params.token ?? '' })
    if (!form) return { title: say.closed, body: <Said title={say.closed} text={say.closedText} />, status: 403 }
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead(scope.tenant.name, form.directorate)}</p>
        {example && <p class="notice notice-info">{say.exampleNotice}</p>}
        {query.has('brouillon') && (
          <p class="notice notice-info" role="status">
            {say.kept}
          </p>
        )}
        <p>
          {say.how} {say.by(formatDate(form.answer_by, language))}
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <AnswerFormFields visit={visit} form={form} />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const here = `${answerPath}/${visit.params.token}`
    const send = one(visit.typed.do) !== 'draft'
    if (visit.params.token === exampleToken) return { redirect: here }
    const { text, choice } = answersOf(visit)
    const lines = Array.from({ length: mostApplications }, (_, place) => ({
      place,
      presence: choice(`presence-${place}`, presences),
      unused: one(visit.typed[`unused-${place}`]) === 'yes',
    })).filter(({ presence, unused }) => presence || unused)
    const places = Array.from({ length: mostMissing }, (_, place) => `missing-${place}`).filter(name => text(name))
    const answer = { lines, missing: places.map(name => text(name) ?? ''), remark: text('remark') }
    try {
      await answerRequest(visit.scope, {
        token: visit.params.token ?? '',
        send,
        ...answer,
        answered_by: text('answered_by'),
      })
    } catch (error) {
      throw error instanceof Invalid ? besideFields(error, places) : error
    }
    return { redirect: `${here}?${send ? 'merci' : 'brouillon'}` }
  },
})

/** « missing.0 » is the first tool written, wherever it stands on the form. */
function besideFields({ fields }: Invalid, places: readonly string[]): Invalid {
  const named = Object.entries(fields).map(([path, problem]) => {
    const [list, index] = path.split('.')
    return [list === 'missing' ? (places[Number(index)] ?? path) : path, problem] as const
  })
  return new Invalid(Object.fromEntries(named))
}

function exampleForm({ language, scope }: Visit): AnswerForm {
  const say = answerWords[language]
  return {
    directorate: say.exampleDirectorate,
    answer_by: addDays(today(scope), 14),
    applications: say.exampleApplications.map(name => ({ name, vendor: null })),
    applications_left: 0,
    draft: null,
  }
}

function Said({ title, text }: { title: string; text: string }) {
  return (
    <>
      <h1>{title}</h1>
      <p class="lead">{text}</p>
    </>
  )
}
