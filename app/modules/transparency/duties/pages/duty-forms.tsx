import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { fieldsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { mayFor } from '../../reach.ts'
import { closeDuty } from '../close-duty.ts'
import type { Duty } from '../load-duties.ts'
import { setDutyAside } from '../set-duty-aside.ts'
import { dutyWords } from '../words.ts'
import { dutyPageWords } from './duty-words.ts'
import { dutiesPath } from './paths.ts'

interface Props {
  visit: Visit
  duty: Duty
}

/** What shows that it is done, who sees to it, why it would not apply, and back again. */
export function DutyForms({ visit, duty }: Props) {
  if (!mayFor(visit.scope, closeDuty, duty.directorate_id)) return null
  return (
    <>
      <CloseForm visit={visit} duty={duty} />
      <AssignForm visit={visit} duty={duty} />
      {duty.state === 'open' && can(visit.scope, setDutyAside) && <AsideForm visit={visit} duty={duty} />}
      {duty.state !== 'open' && <ReopenForm visit={visit} duty={duty} />}
    </>
  )
}

const labels = (visit: Visit) => dutyWords[visit.language].fields
const actionOf = ({ visit, duty }: Props) => visit.href(`${dutiesPath}/${duty.id}`)

function CloseForm({ visit, duty }: Props) {
  const { language, scope } = visit
  const say = dutyPageWords[language]
  const { evidence, review_on } = duty
  const field = fieldsOf(visit, labels(visit), { evidence, review_on, evidence_on: today(scope) }, 'close')
  return (
    <section aria-labelledby="prouver">
      <h2 id="prouver">{duty.state === 'met' ? say.closeAgain : say.close}</h2>
      <Form action={actionOf({ visit, duty })} hidden={{ do: 'close' }} multipart>
        <Field
          {...field('evidence')}
          kind="textarea"
          rows={3}
          help={say.evidenceHelp}
          example={say.evidenceExample}
          maxLength={2000}
          required
        />
        <Field {...field('evidence_on')} kind="date" max={today(scope)} required />
        <Field {...field('file')} kind="file" accept=".pdf,.png,.jpg,.jpeg,.docx,.odt" />
        <Field {...field('review_on')} kind="date" help={say.reviewHelp} min={today(scope)} />
        <Buttons language={language} label={say.closeAction} />
      </Form>
    </section>
  )
}

function AssignForm({ visit, duty }: Props) {
  const { language } = visit
  const say = dutyPageWords[language]
  const field = fieldsOf(visit, labels(visit), duty, 'assign')
  return (
    <section aria-labelledby="confier">
      <h2 id="confier">{say.assign}</h2>
      <Form action={actionOf({ visit, duty })} hidden={{ do: 'assign' }}>
        <Field {...field('owner')} kind="text" help={say.next.ownerWhy} example={say.ownerExample} maxLength={120} />
        <Buttons language={language} label={say.assignAction} />
      </Form>
    </section>
  )
}

function AsideForm({ visit, duty }: Props) {
  const { language } = visit
  const say = dutyPageWords[language]
  const field = fieldsOf(visit, labels(visit), duty, 'aside')
  return (
    <section aria-labelledby="ecarter">
      <h2 id="ecarter">{say.aside}</h2>
      <p>{say.asideLead}</p>
      <Form action={actionOf({ visit, duty })} hidden={{ do: 'aside' }}>
        <Field {...field('reason')} kind="textarea" rows={3} example={say.asideExample} maxLength={2000} required />
        <Buttons language={language} label={say.asideAction} />
      </Form>
    </section>
  )
}

function ReopenForm({ visit, duty }: Props) {
  const { language } = visit
  const say = dutyPageWords[language]
  return (
    <section aria-labelledby="rouvrir">
      <h2 id="rouvrir">{say.reopen}</h2>
      <p>{say.reopenLead}</p>
      <Form action={actionOf({ visit, duty })} hidden={{ do: 'reopen' }}>
        <Buttons language={language} label={say.reopen} />
      </Form>
    </section>
  )
}
