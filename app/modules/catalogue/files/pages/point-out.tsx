import { one, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { columnName, tablesOf, verdicts } from '../findings.ts'
import type { FileFound } from '../read-file-profile.ts'
import { fileWords } from './file-words.ts'

/** What a person sees and no detector found: the column is said to be about people, and its values are masked. */
export function PointOut({ visit, found, here }: { visit: Visit; found: FileFound; here: string }) {
  const say = fileWords[visit.language].personal
  const content = found.profile?.content
  if (!content) return null
  const names = tablesOf(content).flatMap(table => table.columns.map(column => columnName(content, table, column)))
  const sent = one(visit.typed.do) === 'add'
  const field = (name: 'column' | 'verdict') => {
    const message = sent ? visit.problem(name) : undefined
    return {
      name,
      language: visit.language,
      value: sent ? one(visit.typed[name]) : '',
      ...(message ? { error: message } : {}),
    }
  }
  return (
    <details open={sent}>
      <summary>{say.add}</summary>
      <p>{say.addHelp}</p>
      <Form action={here} hidden={{ do: 'add' }}>
        <Field
          {...field('column')}
          kind="select"
          label={say.column}
          options={names.map(value => ({ value, label: value }))}
          required
        />
        <Field
          {...field('verdict')}
          kind="select"
          label={say.verdict}
          options={verdicts.map(value => ({ value, label: say.verdicts[value] }))}
          required
        />
        <Field language={visit.language} kind="text" name="reason" label={say.reason} maxLength={1000} />
        <Buttons language={visit.language} label={say.tell} />
      </Form>
    </details>
  )
}
