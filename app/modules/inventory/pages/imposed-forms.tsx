import { today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { capitalised, fieldsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { decisions } from '../imposed.ts'
import type { ImposedEvent } from './imposed-timeline.tsx'
import { imposedWords } from './imposed-words.ts'
import { imposedPath } from './paths.ts'

interface Props {
  visit: Visit
  event: ImposedEvent
}

/** What becomes of the function, why, by whom; and the system it joins rather than being recorded twice. */
export function DecideForm({ visit, event, systems }: Props & { systems: readonly { id: string; name: string }[] }) {
  const { language, scope } = visit
  const say = imposedWords[language]
  const field = fieldsOf(
    visit,
    imposedWords[visit.language].fields,
    { decided_on: today(scope), ...known(event), join_system: event.system_id },
    'decide',
  )
  return (
    <section aria-labelledby="decider">
      <h2 id="decider">{event.decision ? say.forms.decideAgain : say.forms.decide}</h2>
      <Form action={visit.href(`${imposedPath}/${event.id}`)} hidden={{ do: 'decide' }}>
        <Field
          {...field('decision')}
          kind="radio"
          options={decisions.map(value => ({
            value,
            label: capitalised(say.decisions[value]),
            help: say.decisionHelp[value],
          }))}
          required
        />
        <Field
          {...field('decision_reason')}
          kind="textarea"
          help={say.help.decision_reason}
          maxLength={2000}
          required
        />
        <Field {...field('decided_by')} kind="text" help={say.help.decided_by} maxLength={120} required />
        <Field {...field('decided_on')} kind="date" max={today(scope)} />
        <Field
          {...field('join_system')}
          kind="select"
          help={say.help.join_system}
          placeholder={say.noSystem}
          options={systems.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Field {...field('review_on')} kind="date" help={say.help.review_on} />
        <Buttons language={language} label={say.forms.decideAction} />
      </Form>
    </section>
  )
}

/** What was observed, on which day, with the file that shows it. */
export function ProveForm({ visit, event }: Props) {
  const { language, scope } = visit
  const say = imposedWords[language]
  const field = fieldsOf(
    visit,
    imposedWords[visit.language].fields,
    { proof_on: event.proof_on ?? today(scope), proof_what: event.proof_what },
    'prove',
  )
  return (
    <section aria-labelledby="prouver">
      <h2 id="prouver">{say.forms.prove}</h2>
      <Form action={visit.href(`${imposedPath}/${event.id}`)} hidden={{ do: 'prove' }} multipart>
        <Field {...field('proof_on')} kind="date" max={today(scope)} required />
        <Field
          {...field('proof_what')}
          kind="text"
          help={say.help.proof_what}
          example={say.examples.proof_what}
          maxLength={500}
          required
        />
        <Field {...field('file')} kind="file" help={say.help.file} accept=".pdf,.png,.jpg,.jpeg" />
        <Buttons language={language} label={say.forms.proveAction} />
      </Form>
    </section>
  )
}

/** `review_date` is the review of the decision under a name of its own: two controls of a page cannot share an id. */
const dateFields = ['discovered_on', 'notice_on', 'object_by', 'activation_on', 'review_date'] as const

export function DatesForm({ visit, event }: Props) {
  const { language } = visit
  const say = imposedWords[language]
  const field = fieldsOf(
    visit,
    imposedWords[visit.language].fields,
    { ...event, review_date: event.review_on },
    'dates',
  )
  const help = { ...say.help, discovered_on: undefined }
  return (
    <section aria-labelledby="dates">
      <h2 id="dates">{say.forms.dates}</h2>
      <Form action={visit.href(`${imposedPath}/${event.id}`)} hidden={{ do: 'dates' }}>
        {dateFields.map(name => (
          <Field key={name} {...field(name)} kind="date" help={help[name === 'review_date' ? 'review_on' : name]} />
        ))}
        <Buttons language={language} label={say.forms.datesAction} />
      </Form>
    </section>
  )
}

/** What is recorded, without the blanks that would hide a default. */
function known(event: ImposedEvent): object {
  return Object.fromEntries(Object.entries(event).filter(([, value]) => value !== null))
}
