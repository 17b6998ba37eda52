import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf } from '#ui/form-answers.ts'
import { textFields } from '../processing.ts'
import { processingWords } from './words.ts'

interface Props {
  visit: Visit
  recorded: object
}

/** Name, purpose, legal basis, department, reference. */
export function FirstProcessingFields({ visit, recorded }: Props) {
  const { help, bases, ...say } = processingWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  const basis = field('legal_basis')
  const offered = basis.value && !bases.includes(basis.value) ? [basis.value, ...bases] : bases
  return (
    <>
      <Field {...field('name')} kind="text" maxLength={200} required />
      <Field {...field('purpose')} kind="textarea" help={help.purpose} rows={3} maxLength={2000} />
      <Field
        {...basis}
        kind="select"
        help={help.legal_basis}
        options={offered.map(value => ({ value, label: value }))}
      />
      <Field {...field('department')} kind="text" maxLength={160} />
      <Field {...field('reference')} kind="text" help={help.reference} maxLength={60} />
    </>
  )
}

export function OtherProcessingFields({ visit, recorded }: Props) {
  const { help, ...say } = processingWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  const long = { kind: 'textarea', rows: 3, maxLength: 2000 } as const
  return (
    <>
      <Field {...field('persons')} {...long} />
      <Field {...field('data_categories')} {...long} />
      <Field
        {...field('sensitive')}
        kind="radio"
        help={help.sensitive}
        options={[
          { value: 'yes', label: say.yes },
          { value: 'no', label: say.no },
          { value: 'unknown', label: say.unknown },
        ]}
      />
      <Field {...field('recipients')} {...long} />
      <Field {...field('processors')} {...long} help={help.processors} />
      <Field {...field('transfers')} {...long} help={help.transfers} />
      <Field {...field('kept_for')} {...long} />
      <Field {...field('security')} {...long} />
      <Field {...field('rights_contact')} kind="text" help={help.rights_contact} maxLength={300} />
    </>
  )
}

/** What was typed in a form of a processing record, ready for its operation; `whole` = the form has every field. */
export function processingTyped(visit: Visit, whole: boolean) {
  const { text, choice } = answersOf(visit)
  const first = ['purpose', 'legal_basis', 'department'] as const
  const said = Object.fromEntries((whole ? textFields : first).map(name => [name, text(name)]))
  const sensitive = choice('sensitive', ['yes', 'no', 'unknown'])
  const reference = text('reference')
  return {
    ...said,
    name: text('name') ?? '',
    ...(reference ? { reference } : {}),
    ...(whole ? { sensitive: sensitive === 'yes' ? true : sensitive === 'no' ? false : null } : {}),
  }
}
