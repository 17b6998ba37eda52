import type { Visit } from '#kernel/page.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { capitalised, fieldsOf, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { criticalities, hostings, personalData, type Application } from '../application.ts'
import { applicationWords } from './application-words.ts'

interface Props {
  visit: Visit
  recorded: Partial<Omit<Application, 'data_kinds'>> & { data_kinds?: string }
  /** Those that the actor may name. */
  directorates: readonly Directorate[]
}

/** The five questions that are enough to create a record. */
export function FirstFields({ visit, recorded, directorates }: Props) {
  const { language } = visit
  const { help, examples, ...say } = applicationWords[language]
  const field = fieldsOf(visit, applicationWords[visit.language].fields, recorded)
  const shown = shownIn(visit, recorded)
  return (
    <>
      <Field {...field('name')} kind="text" help={help.name} example={examples.name} maxLength={160} required />
      <Field {...field('vendor')} kind="text" help={help.vendor} example={examples.vendor} maxLength={160} />
      {directorates.length > 0 && (
        <Field
          language={language}
          kind="checkboxes"
          name="directorate_ids"
          label={say.fields.directorate_ids}
          help={help.directorate_ids}
          error={visit.problem('directorate_ids')}
          values={shown.list('directorate_ids')}
          options={directorates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field {...field('hosting')} kind="select" help={help.hosting} options={options(hostings, say.hosting)} />
      <Field
        {...field('personal_data')}
        kind="select"
        help={help.personal_data}
        options={options(personalData, say.personalData)}
      />
    </>
  )
}

/** What completes a record, in its groups. */
export function OtherFields({ visit, recorded }: Omit<Props, 'directorates'>) {
  const { help, examples, ...say } = applicationWords[visit.language]
  const field = fieldsOf(visit, applicationWords[visit.language].fields, recorded)
  return (
    <>
      <h2>{say.groups.what}</h2>
      <Field {...field('purpose')} kind="textarea" help={help.purpose} rows={2} maxLength={500} />
      <Field {...field('version')} kind="text" maxLength={80} />
      <h2>{say.groups.who}</h2>
      <Field {...field('users')} kind="number" help={help.users} min={0} step={1} />
      <Field {...field('contact')} kind="text" help={help.contact} maxLength={120} />
      <Field
        {...field('criticality')}
        kind="select"
        help={help.criticality}
        options={options(criticalities, say.criticality)}
      />
      <h2>{say.groups.data}</h2>
      <Field {...field('data_kinds')} kind="textarea" help={help.data_kinds} rows={3} />
      <Field
        {...field('hosting_country')}
        kind="text"
        help={help.hosting_country}
        example={examples.country}
        maxLength={2}
      />
      <h2>{say.groups.contract}</h2>
      <Field
        {...field('contract_reference')}
        kind="text"
        help={help.contract_reference}
        example={examples.contract_reference}
        maxLength={120}
      />
      <Field {...field('reviewed_on')} kind="date" help={help.reviewed_on} />
      <Field {...field('comment')} kind="textarea" maxLength={2000} />
    </>
  )
}

function options<T extends string>(values: readonly T[], words: Record<T, string>) {
  return values.map(value => ({ value, label: capitalised(words[value]) }))
}
