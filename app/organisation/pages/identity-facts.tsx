import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { RecordPage, type FieldGroup } from '#ui/record.tsx'
import type { Identity } from '../authority.ts'
import { organisationTexts } from '../texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import { identityWords } from './identity-words.ts'
import { typedMonthDay } from './month-day.ts'

/** The same facts for those who read them without changing them. */
export function IdentityFacts({ visit, authority }: { visit: Visit; authority: Identity }) {
  const { language, scope } = visit
  const say = identityWords[language]
  return (
    <RecordPage
      language={language}
      kind={capitalised(organisationTexts[language].types[authority.type])}
      title={scope.tenant.name}
      summary={authority.id ? say.lead : say.notDescribed}
      groups={authority.id ? groupsOf(visit, authority) : []}
      timeZone={scope.tenant.timeZone}
    />
  )
}

function groupsOf({ language, scope }: Visit, authority: Identity): FieldGroup[] {
  const say = identityWords[language]
  const number = (value: number | null, unit = '') =>
    value === null ? null : `${formatNumber(value, language)} ${unit}`.trim()
  const date = (value: string | null) => value && formatDate(value, language)
  return [
    {
      title: say.groups.who,
      fields: [
        { label: say.fields.siren, value: authority.siren },
        { label: say.fields.siret, value: authority.siret },
        { label: say.fields.competences, value: authority.competences.join(', ') || null },
      ],
    },
    {
      title: say.groups.people,
      fields: [
        { label: say.fields.population, value: number(authority.population, say.units.residents) },
        { label: say.fields.population_year, value: authority.population_year },
        { label: say.fields.agents, value: number(authority.agents) },
      ],
    },
    {
      title: say.groups.calendar,
      fields: [
        { label: say.fields.mandate_start, value: date(authority.mandate_start) },
        { label: say.fields.mandate_end, value: date(authority.mandate_end) },
        { label: say.fields.budget_debate, value: typedMonthDay(authority.budget_debate) },
        { label: say.fields.budget_vote, value: typedMonthDay(authority.budget_vote) },
        { label: say.fields.time_zone, value: scope.tenant.timeZone },
      ],
    },
    {
      title: say.groups.means,
      fields: [
        { label: say.fields.capacity_person_days, value: number(authority.capacity_person_days, say.units.days) },
        { label: say.fields.capacity_euros, value: number(authority.capacity_euros, say.units.euros) },
        {
          label: say.fields.complete_list_applications,
          value: number(authority.complete_list_applications, say.units.applications),
        },
      ],
    },
  ]
}
