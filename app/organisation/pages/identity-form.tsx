import type { Visit } from '#kernel/page.ts'
import { Field, type Option } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { authorityTypes, type Identity } from '../authority.ts'
import { organisationTexts } from '../texts.ts'
import { capitalised, shownIn } from '#ui/form-answers.ts'
import { identityWords } from './identity-words.ts'
import { typedMonthDay } from './month-day.ts'
import { identityPath } from './paths.ts'

/** The facts of the authority, in groups; every one but the type may wait. */
export function IdentityForm({ visit, authority }: { visit: Visit; authority: Identity }) {
  const { language } = visit
  const say = identityWords[language]
  const shown = shownIn(visit, { ...recorded(authority), name: visit.scope.tenant.name }, 'identity')
  const field = (name: keyof typeof say.fields) => ({
    language,
    name,
    label: say.fields[name],
    error: visit.problem(name),
    value: shown.text(name),
  })
  return (
    <Form action={visit.href(identityPath)} hidden={{ do: 'identity' }}>
      <h2>{say.groups.who}</h2>
      <Field {...field('name')} kind="text" help={say.help.name} maxLength={120} required />
      <Field {...field('type')} kind="select" help={say.help.type} options={typeOptions(visit)} required />
      <Field {...field('siren')} kind="text" help={say.help.siren} example={say.examples.siren} />
      <Field {...field('siret')} kind="text" help={say.help.siret} />
      <Field
        {...field('competences')}
        kind="textarea"
        help={say.help.competences}
        example={say.examples.competences}
        rows={6}
      />
      <h2>{say.groups.people}</h2>
      <Field
        {...field('population')}
        kind="number"
        help={say.help.population}
        min={0}
        step={1}
        unit={say.units.residents}
      />
      <Field
        {...field('population_year')}
        kind="number"
        help={say.help.population_year}
        min={1990}
        max={2100}
        step={1}
      />
      <Field {...field('agents')} kind="number" help={say.help.agents} min={0} step={1} />
      <h2>{say.groups.calendar}</h2>
      <Field {...field('mandate_start')} kind="date" />
      <Field {...field('mandate_end')} kind="date" help={say.help.mandate} />
      <Field
        {...field('budget_debate')}
        kind="text"
        help={say.help.budget_debate}
        example={say.examples.monthDay}
        maxLength={5}
      />
      <Field
        {...field('budget_vote')}
        kind="text"
        help={say.help.budget_vote}
        example={say.examples.monthDay}
        maxLength={5}
      />
      <h2>{say.groups.means}</h2>
      <Field
        {...field('capacity_person_days')}
        kind="number"
        help={say.help.capacity_person_days}
        min={0}
        step={1}
        unit={say.units.days}
      />
      <Field
        {...field('capacity_euros')}
        kind="number"
        help={say.help.capacity_euros}
        min={0}
        step={1}
        unit={say.units.euros}
      />
      <Field
        {...field('complete_list_applications')}
        kind="number"
        help={say.help.complete_list_applications}
        min={0}
        step={1}
        unit={say.units.applications}
      />
      <h2>{say.groups.reading}</h2>
      <Field
        language={language}
        name="languages"
        label={say.fields.languages}
        kind="checkboxes"
        help={say.help.languages}
        values={shown.list('languages')}
        error={visit.problem('languages')}
        options={(['fr', 'en'] as const).map(value => ({ value, label: say.languages[value] }))}
      />
      <Buttons language={language} label={say.save} />
    </Form>
  )
}

/** Kinds of authority to choose from. */
export function typeOptions({ language }: Pick<Visit, 'language'>): Option[] {
  return authorityTypes.map(value => ({ value, label: capitalised(organisationTexts[language].types[value]) }))
}

/** A record that does not exist yet proposes no type: the default is not an answer. */
function recorded(authority: Identity): object {
  return {
    ...authority,
    type: authority.id ? authority.type : null,
    competences: authority.competences.join('\n'),
    budget_debate: typedMonthDay(authority.budget_debate),
    budget_vote: typedMonthDay(authority.budget_vote),
  }
}
