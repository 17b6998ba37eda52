import { civilDate, today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf } from '#ui/form-answers.ts'
import { timeOf } from '../clock.ts'
import type { Incident } from '../load-incidents.ts'
import { breachRisks, seriousKinds } from '../step-data.ts'
import { incidentWords } from './words.ts'

interface Props {
  visit: Visit
  recorded: object
  systems: readonly { id: string; name: string }[]
}

/** What happened, when one knew, which system, personal data, gravity. */
export function FirstIncidentFields({ visit, recorded, systems }: Props) {
  const { help, choices, fields } = incidentWords[visit.language]
  const field = fieldsOf(visit, fields, recorded)
  const serious = { ...choices.serious, unknown: choices.unknown }
  return (
    <>
      <Field {...field('what')} kind="textarea" help={help.what} rows={4} maxLength={4000} required />
      <Field {...field('known_on')} kind="date" help={help.known_on} max={today(visit.scope)} required />
      <Field {...field('known_time')} kind="text" help={help.known_time} maxLength={5} />
      <Field
        {...field('system_id')}
        kind="select"
        help={help.system_id}
        placeholder={choices.unknown}
        options={systems.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Field {...field('personal_data')} kind="radio" help={help.personal_data} options={yesNo(choices)} />
      <Field
        {...field('serious')}
        kind="radio"
        help={help.serious}
        options={[...seriousKinds, 'unknown' as const].map(value => ({ value, label: serious[value] }))}
      />
    </>
  )
}

export function OtherIncidentFields({ visit, recorded }: Omit<Props, 'systems'>) {
  const { help, choices, fields } = incidentWords[visit.language]
  const field = fieldsOf(visit, fields, recorded)
  const breach = { ...choices.breach, unknown: choices.unknown }
  const long = { kind: 'textarea', rows: 3, maxLength: 4000 } as const
  return (
    <>
      <Field {...field('title')} kind="text" maxLength={160} required />
      <Field {...field('happened_on')} kind="date" max={today(visit.scope)} />
      <Field {...field('happened_time')} kind="text" maxLength={5} />
      <Field {...field('provider_reachable')} kind="radio" help={help.provider_reachable} options={yesNo(choices)} />
      <Field
        {...field('breach_risk')}
        kind="radio"
        help={help.breach_risk}
        options={[...breachRisks, 'unknown' as const].map(value => ({ value, label: breach[value] }))}
      />
      <Field {...field('persons')} kind="number" min={0} />
      <Field {...field('consequences')} {...long} />
      <Field {...field('cause')} {...long} />
      <Field {...field('measures')} {...long} />
    </>
  )
}

function yesNo({ yes, no, unknown }: { yes: string; no: string; unknown: string }) {
  return [
    { value: 'yes', label: yes },
    { value: 'no', label: no },
    { value: 'unknown', label: unknown },
  ]
}

/** What is recorded, as the form shows it. */
export function shownIncident(incident: Incident, timeZone: string) {
  const answer = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no')
  const { known_at, happened_at } = incident
  return {
    ...incident,
    known_on: civilDate(known_at, timeZone),
    known_time: timeOf(known_at, timeZone),
    happened_on: happened_at && civilDate(happened_at, timeZone),
    happened_time: happened_at && timeOf(happened_at, timeZone),
    personal_data: answer(incident.personal_data),
    provider_reachable: answer(incident.provider_reachable),
    serious: incident.serious ?? 'unknown',
    breach_risk: incident.breach_risk ?? 'unknown',
  }
}

/** What was typed of the first questions, ready for the operation; « je ne sais pas » is null. */
export function firstTyped(visit: Visit) {
  const { text, choice } = answersOf(visit)
  return {
    what: text('what') ?? '',
    known_on: text('known_on') ?? '',
    known_time: text('known_time'),
    system_id: text('system_id'),
    personal_data: yesOrNo(choice('personal_data', ['yes', 'no', 'unknown'])),
    serious: known(choice('serious', [...seriousKinds, 'unknown' as const])),
  }
}

export function allTyped(visit: Visit) {
  const { text, choice, count } = answersOf(visit)
  return {
    ...firstTyped(visit),
    title: text('title') ?? '',
    happened_on: text('happened_on'),
    happened_time: text('happened_time'),
    provider_reachable: yesOrNo(choice('provider_reachable', ['yes', 'no', 'unknown'])),
    breach_risk: known(choice('breach_risk', [...breachRisks, 'unknown' as const])),
    persons: count('persons'),
    consequences: text('consequences'),
    cause: text('cause'),
    measures: text('measures'),
  }
}

const yesOrNo = (said: string | null) => (said === 'yes' ? true : said === 'no' ? false : null)
const known = <T extends string>(said: T | 'unknown' | null) => (said === 'unknown' ? null : said)
