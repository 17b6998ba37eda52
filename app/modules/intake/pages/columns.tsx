import type { Visit } from '#kernel/page.ts'
import type { Mapping, Preview } from '#kernel/recognition.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { intakeWords } from './words.ts'

/** Which field each column feeds; remembered for the next file of the same shape. */
export function Columns({
  visit,
  path,
  mapping,
  fields,
}: {
  visit: Visit
  path: string
  mapping: Mapping
  fields: NonNullable<Preview['fields']>
}) {
  const t = intakeWords[visit.language].preview
  const options = fields.map(field => ({ value: field.name, label: field.label[visit.language] }))
  return (
    <details>
      <summary>{t.mappingTitle}</summary>
      <p class="note">{t.mappingHelp}</p>
      <Form action={path} hidden={{ do: 'remap' }}>
        {Object.entries(mapping).map(([column, field], i) => (
          <Field
            key={column}
            language={visit.language}
            kind="select"
            name={`column-${i}`}
            label={column}
            value={field ?? ''}
            options={options}
            placeholder={t.unused}
          />
        ))}
        <Buttons language={visit.language} label={t.remap} />
      </Form>
    </details>
  )
}
