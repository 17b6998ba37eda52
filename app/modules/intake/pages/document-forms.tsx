import { one, type Visit } from '#kernel/page.ts'
import type { FormField } from '#kernel/recognition.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { FoundImport } from '../read-import.ts'
import { importFilePath } from './import-paths.ts'
import { shownValue } from './labels.ts'
import { problemAt } from './line-problems.ts'
import { intakeWords } from './words.ts'

/** A document's few fields, filled from its text, for a person to check before anything is recorded. */
export function DocumentForms({
  visit,
  found,
  form,
  locked,
}: {
  visit: Visit
  found: FoundImport
  form: readonly FormField[]
  /** Shown without the button, to whoever may not import it. */
  locked: boolean
}) {
  const { language } = visit
  const t = intakeWords[language].preview
  const { id, file_id, file_name, preview, mayChange, changes } = found.import
  const several = found.rows.length > 1
  const refused = isRefused(visit)
  return (
    <Form action={visit.href(`/ajouter/${id}`)} hidden={{ do: 'apply', seen: String(changes.count) }}>
      <p>
        {t.checkForm} {file_id && mayChange && <a href={visit.href(importFilePath(id))}>{t.openFile}</a>}
      </p>
      {found.rows.map((row, index) => (
        <fieldset key={row.line}>
          <legend>{several ? t.pieces(index + 1) : file_name}</legend>
          <Field
            language={language}
            kind="checkbox"
            name={`keep-${row.line}`}
            label={t.take}
            checked={refused ? visit.typed[`keep-${row.line}`] !== undefined : row.choice !== 'skip'}
          />
          {form.map(field => (
            <FormFieldView
              key={field.name}
              visit={visit}
              field={field}
              line={row.line}
              value={shownValue(row.values[field.name])}
              read={preview?.sources?.[row.line]?.[field.name]}
            />
          ))}
        </fieldset>
      ))}
      {!locked && <Buttons language={language} label={t.importOne} cancelHref={visit.href('/ajouter')} />}
    </Form>
  )
}

/** Shown again with what was typed, rather than with what the text says. */
function isRefused({ typed }: Visit): boolean {
  return one(typed.do) === 'apply'
}

interface FieldParts {
  visit: Visit
  field: FormField
  line: number
  value: string
  /** The words of the document that the value was read in. */
  read: string | undefined
}

function FormFieldView({ visit, field, line, value, read }: FieldParts) {
  const { language } = visit
  const name = `${field.name}-${line}`
  const error = problemAt(visit, line, field.name)
  const help = read ? intakeWords[language].preview.readIn(read) : undefined
  const shown = !isRefused(visit) ? value : (one(visit.typed[name]) ?? '')
  const common = {
    language,
    name,
    label: field.label[language],
    required: field.required,
    ...(error ? { error } : {}),
    ...(help ? { help } : {}),
  }
  if (field.kind === 'choice') {
    const options = (field.options ?? []).map(option => ({ value: option.value, label: option.label[language] }))
    return <Field {...common} kind="select" value={shown} options={options} placeholder="–" />
  }
  if (field.kind === 'paragraph') return <Field {...common} kind="textarea" value={shown} rows={3} />
  return <Field {...common} kind={field.kind === 'date' ? 'date' : 'text'} value={shown} />
}
