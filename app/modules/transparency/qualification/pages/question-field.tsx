import { formatDate } from '#kernel/texts.ts'
import type { Visit } from '#kernel/page.ts'
import { many } from '#kernel/page.ts'
import { inquiriesPath, type VendorAnswer } from '#modules/inquiries/public.ts'
import { Field, type Option } from '#ui/field.tsx'
import { kindOf, type FactValue } from '../../engine/fact-table.ts'
import { optionsOf } from '../../engine/options.ts'
import type { Question } from '../../engine/questions.ts'
import { answerInWords, plainAnswers } from '../fact-words.ts'
import type { Answers } from '../load-answers.ts'
import { sameAnswer } from '../what-matters.ts'
import { helperName, none, unknown, valuesOf } from './answers-in-form.ts'

const dontKnow: Option = { value: unknown, label: plainAnswers.unknown }
const yesOrNo: readonly Option[] = [
  { value: 'true', label: plainAnswers.yes },
  { value: 'false', label: plainAnswers.no },
]

interface Props {
  visit: Visit
  question: Question
  answers: Answers & { vendor: readonly VendorAnswer[] }
}

/** One question of the law in plain French, with what the record and the vendor already say about it. */
export function QuestionField({ visit, question, answers }: Props) {
  const { fact } = question
  const kind = kindOf(fact)
  const shown =
    visit.typed.shown === undefined ? valuesOf(fact, answers.facts, answers.unsure) : many(visit.typed[fact])
  const [first] = shown
  const value = first === undefined ? {} : { value: first }
  const error = visit.problem(fact)
  const blank = kind.kind === 'date' || kind.kind === 'number' ? 'Laissez vide si vous ne savez pas.' : ''
  const help = [question.help, blank].filter(Boolean).join(' ')
  const common = {
    language: 'fr' as const,
    name: fact,
    label: question.text,
    ...(help ? { help } : {}),
    ...(error ? { error } : {}),
  }
  return (
    <div class="question">
      {kind.kind === 'date' ? (
        <Field {...common} kind="date" {...(first === unknown ? {} : value)} min={kind.from} max={kind.to} />
      ) : kind.kind === 'number' ? (
        <Field {...common} kind="number" {...(first === unknown ? {} : value)} min={0} max={kind.most} />
      ) : kind.kind === 'codes' ? (
        <Field
          {...common}
          kind="checkboxes"
          values={shown}
          options={[...optionsOf(fact), { value: none, label: question.none ?? plainAnswers.no }, dontKnow]}
        />
      ) : (
        <Field
          {...common}
          kind="radio"
          {...value}
          options={[...(kind.kind === 'flag' ? yesOrNo : optionsOf(fact)), dontKnow]}
        />
      )}
      <Sources {...{ visit, question, answers }} />
    </div>
  )
}

/** Help, never an answer by itself: a person reads it and answers. */
function Sources({ visit, question, answers }: Props) {
  const record = answers.record[question.fact] as FactValue | undefined
  const current = answers.facts[question.fact] as FactValue | undefined
  const letters = answers.vendor.filter(one => question.vendor.includes(one.question))
  const said = record === undefined ? null : answerInWords(question.fact, record)
  return (
    <>
      {said !== null && (
        <p class="field-note">
          {sameAnswer(record, current) ? `Repris de la fiche : ${said}.` : `La fiche dit : ${said}.`}
        </p>
      )}
      {letters.map(letter => (
        <details key={`${letter.inquiry} ${letter.question}`}>
          <summary>{`Réponse de l’éditeur du ${formatDate(letter.received_on, 'fr')}`}</summary>
          <blockquote class="typed-text">{letter.content}</blockquote>
          <p class="note">
            À lire, puis à juger : <a href={visit.href(`${inquiriesPath}/${letter.inquiry}`)}>la lettre entière</a>.
          </p>
        </details>
      ))}
    </>
  )
}

/** For who does not know: shorter questions whose answers lead to the one that was asked. */
export function HelperFields({ question }: { question: Question }) {
  return (
    <section>
      <h2>{question.text}</h2>
      <p class="note">
        Ces questions plus simples aident à répondre. Au premier « oui », la réponse s’inscrit d’elle-même.
      </p>
      {question.helpers.map(({ text }, index) => (
        <Field
          key={text}
          language="fr"
          kind="radio"
          name={helperName(question.fact, index)}
          label={text}
          options={[...yesOrNo, dontKnow]}
        />
      ))}
    </section>
  )
}
