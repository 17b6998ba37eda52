import type { Visit } from '#kernel/page.ts'
import { reachOf } from '#kernel/permissions.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, capitalised, fieldsOf } from '#ui/form-answers.ts'
import { givenFrequencies } from '../../vocabularies/terms.ts'
import { listNeedChoices } from '../list-need-choices.ts'
import { needWords } from './need-words.ts'

/** The questions of a need; `recorded` is what is known of it, or what the address begins with. */
export async function needFields(visit: Visit, recorded: object) {
  const { scope, language } = visit
  const say = needWords[language]
  const { help, examples } = say
  const field = fieldsOf(visit, say.fields, recorded)
  const named = (rows: readonly { id: string; name: string }[]) =>
    rows.map(({ id, name }) => ({ value: id, label: name }))
  const bound = reachOf(scope.registry.permissions, 'catalogue.need', scope.roles) === 'directorate'
  const directorates = (await listDirectorates(scope, {})).filter(({ id }) => !bound || scope.directorates.includes(id))
  const systems = await listNeedChoices(scope, {})
  return (
    <>
      <Field {...field('title')} kind="text" help={help.title} example={examples.title} maxLength={200} required />
      <h2>{say.sections.use}</h2>
      <Field
        {...field('system_id')}
        kind="select"
        help={help.system_id}
        placeholder={say.noSystem}
        options={named(systems)}
      />
      <Field {...field('project')} kind="text" help={help.project} example={examples.project} maxLength={200} />
      <Field {...field('object')} kind="textarea" rows={3} help={help.object} maxLength={2000} />
      <Field
        {...field('directorate_id')}
        kind="select"
        {...(bound ? {} : { placeholder: say.noDirectorate })}
        options={named(directorates)}
        required={bound}
      />
      <Field {...field('owner')} kind="text" help={help.owner} example={examples.owner} maxLength={160} />
      <h2>{say.sections.asked}</h2>
      <Field
        {...field('granularity')}
        kind="text"
        help={help.granularity}
        example={examples.granularity}
        maxLength={300}
      />
      <Field
        {...field('history_years')}
        kind="number"
        help={help.history_years}
        min={0}
        max={200}
        step={1}
        unit={say.years}
      />
      <Field {...field('place')} kind="text" help={help.place} example={examples.place} maxLength={200} />
      <Field
        {...field('frequency')}
        kind="select"
        help={help.frequency}
        placeholder={say.unsaid}
        options={givenFrequencies.map(({ code, label }) => ({ value: code, label: capitalised(label[language]) }))}
      />
      <Field
        {...field('labels')}
        kind="select"
        help={help.labels}
        placeholder={say.unsaid}
        options={[
          { value: 'true', label: say.yes },
          { value: 'false', label: say.no },
        ]}
      />
      <Field {...field('legal_basis')} kind="text" help={help.legal_basis} maxLength={500} />
    </>
  )
}

export function needTyped(visit: Visit) {
  const { text, count, choice } = answersOf(visit)
  const labels = choice('labels', ['true', 'false'])
  return {
    title: text('title') ?? '',
    object: text('object'),
    granularity: text('granularity'),
    history_years: count('history_years'),
    place: text('place'),
    frequency: text('frequency'),
    labels: labels === null ? null : labels === 'true',
    legal_basis: text('legal_basis'),
    directorate_id: text('directorate_id'),
    system_id: text('system_id'),
    project: text('project'),
    owner: text('owner'),
  }
}
