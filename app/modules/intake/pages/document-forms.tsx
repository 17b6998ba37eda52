import type { Visit } from '#kernel/page.ts'
import type { FormField } from '#kernel/recognition.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { FoundImport } from '../read-import.ts'
import { shownValue } from './labels.ts'
import { intakeWords } from './words.ts'

/** A document's few fields, filled from its text, for a person to check before anything is recorded. */
export function DocumentForms({
  visit,
  found,
  form,
}: {
  visit: Visit
  found: FoundImport
  form: readonly FormField[]
}) {
  const { language } = visit
  const t = intakeWords[language].preview
  const several = found.rows.length > 1
  return (
    <Form action={visit.href(`/ajouter/${found.import.id}`)} hidden={{ do: 'apply' }}>
      <p>{t.checkForm}</p>
      {found.rows.map((row, index) => (
        <fieldset key={row.line}>
          <legend>{several ? t.pieces(index + 1) : found.import.file_name}</legend>
          <Field
            language={language}
            kind="checkbox"
            name={`keep-${row.line}`}
            label={t.take}
            checked={row.choice !== 'skip'}
          />
          {form.map(field => (
            <FormFieldView
              key={field.name}
              visit={visit}
              field={field}
              name={`${field.name}-${row.line}`}
              value={shownValue(row.values[field.name])}
            />
          ))}
        </fieldset>
      ))}
      <Buttons language={language} label={t.importOne} cancelHref={visit.href('/ajouter')} />
    </Form>
  )
}

function FormFieldView({ visit, field, name, value }: { visit: Visit; field: FormField; name: string; value: string }) {
  const { language } = visit
  const typed = visit.typed[name]
  const common = { language, name, label: field.label[language], required: field.required }
  const shown = typeof typed === 'string' ? typed : value
  if (field.kind === 'choice') {
    const options = (field.options ?? []).map(option => ({ value: option.value, label: option.label[language] }))
    return <Field {...common} kind="select" value={shown} options={options} placeholder="–" />
  }
  if (field.kind === 'paragraph') return <Field {...common} kind="textarea" value={shown} rows={3} />
  return <Field {...common} kind={field.kind === 'date' ? 'date' : 'text'} value={shown} />
}
