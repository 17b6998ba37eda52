import type { Visit } from '#kernel/page.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { capitalised, fieldsOf, shownIn, worded } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { accessLevels, families } from '../dataset.ts'
import { isReferent } from '../reach.ts'
import { givenFrequencies, licences, themes } from '../../vocabularies/terms.ts'
import { datasetWords } from './dataset-words.ts'

interface Props {
  visit: Visit
  recorded: object
}

/** The six questions that are enough to begin. */
export function FirstDatasetFields({
  visit,
  recorded,
  directorates,
}: Props & { directorates: readonly Directorate[] }) {
  const { help, examples, ...say } = datasetWords[visit.language]
  const field = fieldsOf(visit, say.fields, recorded)
  const offered = directorates.filter(({ id }) => !isReferent(visit.scope) || visit.scope.directorates.includes(id))
  return (
    <>
      <Field {...field('title')} kind="text" help={help.title} example={examples.title} maxLength={300} required />
      <Field {...field('family')} kind="radio" help={help.family} options={worded(families, say.families)} required />
      <Field {...field('description')} kind="textarea" help={help.description} rows={5} maxLength={20_000} />
      {offered.length > 0 && (
        <Field
          {...field('directorate_id')}
          kind="select"
          options={offered.map(({ id, name }) => ({ value: id, label: name }))}
          required={isReferent(visit.scope)}
        />
      )}
      <Field {...field('owner')} kind="text" help={help.owner} example={examples.owner} maxLength={160} />
      <Field
        {...field('access_level')}
        kind="select"
        help={help.access_level}
        options={worded(accessLevels, say.accessLevels)}
      />
    </>
  )
}

/** What completes a record, in its groups. */
export function OtherDatasetFields({ visit, recorded }: Props) {
  const { language } = visit
  const { help, examples, ...say } = datasetWords[language]
  const field = fieldsOf(visit, say.fields, recorded)
  const shown = shownIn(visit, recorded)
  const terms = (from: readonly { code: string; label: { fr: string; en: string } }[]) =>
    from.map(({ code, label }) => ({ value: code, label: capitalised(label[language]) }))
  return (
    <>
      <h2>{say.groups.what}</h2>
      <Field
        language={language}
        kind="checkboxes"
        name="themes"
        label={say.fields.themes}
        values={shown.list('themes')}
        error={visit.problem('themes')}
        options={terms(themes)}
      />
      <Field {...field('keywords')} kind="textarea" help={help.keywords} rows={3} />
      <Field {...field('provenance')} kind="textarea" rows={3} maxLength={4_000} />
      <Field {...field('landing_page')} kind="url" maxLength={2_000} />
      <h2>{say.groups.who}</h2>
      <Field {...field('contact')} kind="text" help={help.contact} maxLength={200} />
      <Field {...field('publisher')} kind="text" maxLength={200} />
      <h2>{say.groups.rights}</h2>
      <Field {...field('licence')} kind="select" options={terms(licences)} />
      <Field
        {...field('legal_basis')}
        kind="text"
        help={help.legal_basis}
        example={examples.legal_basis}
        maxLength={500}
      />
      <h2>{say.groups.dates}</h2>
      <Field {...field('frequency')} kind="select" options={terms(givenFrequencies)} />
      <Field {...field('modified_on')} kind="date" help={help.modified_on} />
      <Field {...field('reviewed_on')} kind="date" help={help.reviewed_on} />
      <Field {...field('issued_on')} kind="date" />
      <Field {...field('temporal_from')} kind="date" />
      <Field {...field('temporal_until')} kind="date" />
      <h2>{say.groups.space}</h2>
      <Field {...field('place')} kind="text" maxLength={200} />
      <p class="field-help">{help.bbox}</p>
      {(['west', 'south', 'east', 'north'] as const).map(name => (
        <Field key={name} {...field(name)} kind="text" maxLength={20} />
      ))}
      <Field {...field('crs')} kind="text" example={examples.crs} maxLength={80} />
      <Field
        {...field('conforms_to')}
        kind="text"
        help={help.conforms_to}
        example={examples.conforms_to}
        maxLength={500}
      />
      <Field
        language={language}
        kind="checkbox"
        name="without_schema"
        label={say.fields.without_schema}
        value="yes"
        checked={shown.text('without_schema') === 'yes'}
      />
    </>
  )
}
