import { one, type Visit } from '#kernel/page.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { keepings, type Keeping } from '../deposit-file.ts'
import { filesWords } from './words.ts'

interface DepositFormProps {
  visit: Visit
  action: string
  schemas: readonly { id: string; title: string; version: string }[]
  /** Absent for a file that goes with a dataset known already. */
  asksTitle?: boolean
}

/** The file, whether to keep it, and the schema to check it with; what was typed comes back after a refusal. */
export function DepositForm({ visit, action, schemas, asksTitle = false }: DepositFormProps) {
  const { language, typed } = visit
  const say = filesWords[language].deposit
  const error = (name: string) => {
    const message = visit.problem(name)
    return message ? { error: message } : {}
  }
  return (
    <>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={action} multipart>
        <Field
          language={language}
          kind="file"
          name="file"
          label={say.file}
          help={say.accepted}
          drop
          required
          {...error('file')}
        />
        {asksTitle && (
          <Field
            language={language}
            kind="text"
            name="title"
            label={say.name}
            help={say.nameHelp}
            value={one(typed.title) ?? ''}
            maxLength={300}
            {...error('title')}
          />
        )}
        <Field
          language={language}
          kind="radio"
          name="keeping"
          label={say.keeping}
          value={keepingOf(visit)}
          options={keepings.map(value => ({ value, ...say.keepings[value] }))}
        />
        {schemas.length > 0 && (
          <Field
            language={language}
            kind="select"
            name="schema"
            label={say.schema}
            help={say.schemaHelp}
            placeholder={say.noSchema}
            value={one(typed.schema) ?? ''}
            options={schemas.map(({ id, title, version }) => ({ value: id, label: `${title} ${version}` }))}
          />
        )}
        <Buttons language={language} label={say.send} />
      </Form>
    </>
  )
}

/** What is not chosen is the prudent choice. */
export function keepingOf({ typed }: Visit): Keeping {
  return keepings.find(value => value === one(typed.keeping)) ?? 'if-harmless'
}
