import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { Steps } from '#ui/steps.tsx'
import type { FactName } from '../../engine/fact-table.ts'
import { questionOf, questions, themes } from '../../engine/questions.ts'
import { readAnswers } from '../read-answers.ts'
import { saveAnswers } from '../save-answers.ts'
import { answersInForm, answersInHelp, factsIn, helpersOf } from './answers-in-form.ts'
import { concludePath, questionsPath, systemQualificationPath } from './paths.ts'
import { HelperFields, QuestionField } from './question-field.tsx'
import { questionsWords } from './questions-words.ts'

type Answers = Awaited<ReturnType<typeof readAnswers>>

export const questionsPage = page({
  path: questionsPath(':id', ':theme'),
  needs: 'transparency.qualify',
  async get(visit) {
    const { scope, language, params, href, query } = visit
    const id = params.id ?? ''
    const theme = themes.find(one => one.id === params.theme)
    if (!theme || !can(scope, saveAnswers)) throw new NotFound('kernel.not-found')
    const answers = await readAnswers(scope, { id })
    const say = questionsWords[language]
    const helped = helpersOf(factsIn(query.get('aide')))
    const title = say.title(answers.system.name)
    const body = (
      <>
        <p class="record-kind">{title}</p>
        <h1 lang="fr">{theme.title}</h1>
        <p class="lead" lang="fr">
          {theme.lead}
        </p>
        <Steps
          language={language}
          current={themes.indexOf(theme)}
          steps={themes.map(one => ({ label: one.title, href: href(questionsPath(id, one.id)) }))}
        />
        <p role="status">
          {say.left(answers.open.length)} <a href={href(concludePath(id))}>{say.conclude}</a>
        </p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <div lang="fr">
          {helped.length > 0 ? (
            <Form action={href(questionsPath(id, theme.id))} hidden={{ aide: helped.map(({ fact }) => fact).join() }}>
              {helped.map(question => (
                <HelperFields key={question.fact} question={question} />
              ))}
              <Buttons language="fr" label="Continuer" cancelHref={href(systemQualificationPath(id))} />
            </Form>
          ) : (
            <ThemeForm visit={visit} theme={theme.id} answers={answers} />
          )}
        </div>
      </>
    )
    return { title: `${theme.title}, ${answers.system.name}`, body }
  },
  async post(visit) {
    const { scope, params, typed } = visit
    const [id, theme] = [params.id ?? '', params.theme ?? '']
    const helped = typed.aide !== undefined
    const sent = helped ? answersInHelp(visit) : answersInForm(visit)
    const { open, unsure } = await saveAnswers(scope, { id, ...sent })
    if (one(typed.do) === 'pause')
      return { redirect: systemQualificationPath(id), flash: questionsWords[visit.language].kept }
    const doubts = helpersOf(sent.unsure).filter(({ fact }) => unsure.includes(fact))
    if (!helped && doubts.length > 0)
      return { redirect: `${questionsPath(id, theme)}?aide=${doubts.map(({ fact }) => fact).join()}` }
    const next = nextTheme(open, theme)
    return { redirect: next ? questionsPath(id, next) : concludePath(id) }
  },
})

/** The theme to go on with: this one while something is left there, else the first that has something to ask. */
export function nextTheme(open: readonly FactName[], current?: string): string | null {
  const asking = new Set(open.map(fact => questionOf(fact).theme))
  if (current && asking.has(current)) return current
  return themes.find(({ id }) => asking.has(id))?.id ?? null
}

/** First what is still to answer; what was answered, or is known from the record, stays at hand below. */
function ThemeForm({ visit, theme, answers }: { visit: Visit; theme: string; answers: Answers }) {
  const { href, query, typed, params } = visit
  const id = params.id ?? ''
  const mine = questions.filter(question => question.theme === theme)
  const known = mine.filter(({ fact }) => answers.facts[fact] !== undefined || answers.unsure.includes(fact))
  const refused = factsIn(one(typed.shown))
  const open = mine.filter(({ fact }) => answers.open.includes(fact))
  const wrong = known.filter(({ fact }) => visit.problem(fact) !== undefined)
  const unread = known.some(({ fact }) => answers.said[fact] === undefined && answers.record[fact] !== undefined)
  const shown = [...open, ...known]
  if (shown.length === 0)
    return (
      <p>
        Rien à demander ici pour ce système. <a href={href(goOn(answers, id))}>Continuer</a>
      </p>
    )
  const again = known.length > 0 && open.length > 0
  return (
    <Form action={href(questionsPath(id, theme))} hidden={{ shown: shown.map(({ fact }) => fact).join() }}>
      {again && answers.draft && (
        <h2>{open.length > 1 ? `Encore ${open.length} questions sur ce thème` : 'Encore une question sur ce thème'}</h2>
      )}
      {open.map(question => (
        <QuestionField key={question.fact} visit={visit} question={question} answers={answers} />
      ))}
      {known.length > 0 && (
        <details open={open.length === 0 || unread || wrong.length > 0 || refused.length > 0 || query.has('tout')}>
          <summary>{known.length > 1 ? `${known.length} réponses déjà connues` : 'Une réponse déjà connue'}</summary>
          {known.map(question => (
            <QuestionField key={question.fact} visit={visit} question={question} answers={answers} />
          ))}
        </details>
      )}
      <Buttons
        language="fr"
        label="Continuer"
        others={[{ name: 'do', value: 'pause', label: 'Enregistrer et revenir plus tard' }]}
      />
    </Form>
  )
}

/** Where « continuer » leads when nothing is left on a screen. */
export function goOn({ open }: Pick<Answers, 'open'>, system: string): string {
  const next = nextTheme(open)
  return next ? questionsPath(system, next) : concludePath(system)
}
