import type { Visit } from '#kernel/page.ts'
import { one } from '#kernel/page.ts'
import { shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { contractQuestions, type Answers } from '../contract-questions.ts'
import { contractWords } from './contract-words.ts'

/** The questions that decide which clauses a contract needs; each may stay without an answer. */
export function QuestionFields({ visit, answers }: { visit: Visit; answers: Answers }) {
  const { language } = visit
  const shown = shownIn(visit, answers)
  return (
    <>
      {contractQuestions.map(({ id, label, help, choices }) => (
        <Field
          key={id}
          language={language}
          kind="radio"
          name={id}
          label={label[language]}
          {...(help ? { help: help[language] } : {})}
          value={shown.text(id) ?? ''}
          options={[
            ...choices.map(choice => ({ value: choice.value, label: choice.label[language] })),
            { value: '', label: contractWords[language].profile.unknown },
          ]}
        />
      ))}
    </>
  )
}

/** What was answered; « je ne sais pas » is no answer. */
export function answersTyped({ typed }: Pick<Visit, 'typed'>): Record<string, string> {
  return Object.fromEntries(
    contractQuestions.flatMap(({ id }) => {
      const value = one(typed[id])
      return value ? [[id, value]] : []
    }),
  )
}
