import { NotFound } from '#kernel/errors.ts'
import { page, type Visit } from '#kernel/page.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { fieldId } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import type { FactValue } from '../../engine/fact-table.ts'
import { tierInWords } from '../../engine/read-tier.ts'
import { questions, themes } from '../../engine/questions.ts'
import { concludeRun } from '../conclude-run.ts'
import { answerInWords, plainAnswers } from '../fact-words.ts'
import { mayFor } from '../../reach.ts'
import { saveAnswers } from '../save-answers.ts'
import { readAnswers } from '../read-answers.ts'
import { dpiaWords, leftOpen } from '../result-words.ts'
import { sameAnswer } from '../what-matters.ts'
import { BlockerList } from './blocker-list.tsx'
import { concludeWords } from './conclude-words.ts'
import { concludePath, questionsPath, runPath, systemQualificationPath } from './paths.ts'
import { goOn } from './questions.tsx'

type Answers = Awaited<ReturnType<typeof readAnswers>>

export const concludePage = page({
  path: concludePath(':id'),
  needs: 'transparency.qualify',
  async get(visit) {
    const { scope, language, params, href } = visit
    const id = params.id ?? ''
    const answers = await readAnswers(scope, { id })
    if (!mayFor(scope, saveAnswers, answers.system.directorate_id)) throw new NotFound('kernel.not-found')
    const say = concludeWords[language]
    const { preview, open } = answers
    const title = say.title(answers.system.name)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <section aria-labelledby="apercu">
          <h2 id="apercu">{say.preview}</h2>
          <p class="lead" lang="fr">
            <strong>{tierInWords(preview.tier)}</strong>
          </p>
          <BlockerList blockers={preview.blockers} />
          <ul lang="fr">
            <li>{dpiaWords[preview.gdpr.dpia]}</li>
            <li>{say.duties(settled(preview.duties))}</li>
            <li>{say.decisions(settled(preview.crpa))}</li>
            <li>{say.others(settled([...preview.gdpr.duties, ...preview.workplace]))}</li>
          </ul>
        </section>
        <Unknown visit={visit} answers={answers} />
        <Form action={href(concludePath(id))}>
          {open.length > 0 && (
            <p>
              <a class="button" href={href(goOn(answers, id))}>
                {say.answerMore(open.length)}
              </a>
            </p>
          )}
          <Buttons language={language} label={say.action} cancelHref={href(systemQualificationPath(id))} />
          <p class="note">{say.frozen}</p>
        </Form>
        {themes.map(theme => (
          <ThemeAnswers key={theme.id} visit={visit} theme={theme} answers={answers} />
        ))}
      </>
    )
    return { title, body }
  },
  async post({ scope, params, language }) {
    const id = params.id ?? ''
    const { number } = await concludeRun(scope, { id })
    return { redirect: runPath(id, number), flash: concludeWords[language].done(number) }
  },
})

/** What nobody knows yet, and what that leaves open. */
function Unknown({ visit, answers: { preview } }: { visit: Visit; answers: Answers }) {
  const say = concludeWords[visit.language]
  if (preview.next_questions.length === 0) return null
  const id = visit.params.id ?? ''
  return (
    <section aria-labelledby="inconnu">
      <h2 id="inconnu">{say.unknown}</h2>
      <p>{say.unknownLead}</p>
      <ul lang="fr">
        {preview.next_questions.map(({ fact, question, settles }) => {
          const theme = questions.find(one => one.fact === fact)?.theme ?? ''
          return (
            <li key={fact}>
              <a href={visit.href(`${questionsPath(id, theme)}?tout=1#${fieldId(fact)}`)}>{question}</a>
              <span class="field-note">
                Laisse ouvert : {leftOpen(preview, settles).join('\u202f; ') || 'un détail'}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function ThemeAnswers({
  visit,
  theme,
  answers,
}: {
  visit: Visit
  theme: { id: string; title: string }
  answers: Answers
}) {
  const { facts, record, unsure } = answers
  const mine = questions.filter(
    ({ fact, theme: of }) => of === theme.id && (facts[fact] !== undefined || unsure.includes(fact)),
  )
  if (mine.length === 0) return null
  const path = `${questionsPath(visit.params.id ?? '', theme.id)}?tout=1`
  return (
    <section aria-labelledby={theme.id} lang="fr">
      <h2 id={theme.id}>{theme.title}</h2>
      <dl class="fields">
        {mine.map(({ fact, text }) => {
          const value = facts[fact] as FactValue | undefined
          return (
            <div key={fact}>
              <dt>{text}</dt>
              <dd>
                {value === undefined ? plainAnswers.unknown : answerInWords(fact, value)}{' '}
                {record[fact] !== undefined && sameAnswer(value, record[fact] as FactValue) && (
                  <span class="field-note">d’après la fiche</span>
                )}
                <a href={visit.href(`${path}#${fieldId(fact)}`)}>
                  modifier<span class="visually-hidden">{` : ${text}`}</span>
                </a>
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

/** What is asked for sure: what hangs on an answer is listed apart. */
function settled(duties: readonly { status: string }[]): number {
  return duties.filter(({ status }) => status !== 'A_QUALIFIER').length
}
