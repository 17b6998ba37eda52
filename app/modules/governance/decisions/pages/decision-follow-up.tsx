import { addMonths, today } from '#kernel/clock.ts'
import { one, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import type { Decision } from '../load-decisions.ts'
import { isOpen } from '../standing.ts'
import { decisionWords } from './words.ts'

interface Props {
  visit: Visit
  decision: Decision
  action: string
}

/** What may become of a decision: carried out, put off, dropped, reviewed, opened again. */
export function FollowUp(props: Props) {
  const { visit, decision, action } = props
  const say = decisionWords[visit.language]
  const open = isOpen(decision.standing)
  return (
    <section id="devenir">
      <h2>{say.becomes}</h2>
      {open && <CloseForm {...props} />}
      {open && <PostponeForm {...props} />}
      {open && <DropForm {...props} />}
      {decision.standing !== 'dropped' && <ReviewForm {...props} />}
      {!open && (
        <Form action={action} hidden={{ do: 'reopen' }}>
          <Buttons language={visit.language} label={say.reopen.action} />
        </Form>
      )}
    </section>
  )
}

const isSent = (visit: Visit, form: string) => one(visit.typed.do) === form

function CloseForm({ visit, decision, action }: Props) {
  const { close: say } = decisionWords[visit.language]
  const field = fieldsOf(visit, { done_on: say.on, done_what: say.what }, { done_on: today(visit.scope) }, 'close')
  return (
    <details open={decision.standing === 'late' || isSent(visit, 'close')}>
      <summary>{say.title}</summary>
      <Form action={action} hidden={{ do: 'close' }}>
        <Field {...field('done_on')} kind="date" min={decision.decided_on} max={today(visit.scope)} required />
        <Field {...field('done_what')} kind="textarea" rows={3} maxLength={2000} required />
        <Buttons language={visit.language} label={say.action} />
      </Form>
    </details>
  )
}

function PostponeForm({ visit, decision, action }: Props) {
  const { postpone: say } = decisionWords[visit.language]
  const labels = { due_on: say.on, postpone_reason: say.reason }
  const field = fieldsOf(visit, labels, { due_on: decision.due_on }, 'postpone')
  return (
    <details open={isSent(visit, 'postpone')}>
      <summary>{say.title}</summary>
      <Form action={action} hidden={{ do: 'postpone' }}>
        <Field {...field('due_on')} kind="date" help={say.text} min={today(visit.scope)} required />
        <Field {...field('postpone_reason')} kind="text" maxLength={200} required />
        <Buttons language={visit.language} label={say.action} />
      </Form>
    </details>
  )
}

function DropForm({ visit, action }: Props) {
  const { drop: say } = decisionWords[visit.language]
  const field = fieldsOf(visit, { drop_reason: say.reason }, {}, 'drop')
  return (
    <details open={isSent(visit, 'drop')}>
      <summary>{say.title}</summary>
      <Form action={action} hidden={{ do: 'drop' }}>
        <Field {...field('drop_reason')} kind="text" maxLength={400} required />
        <Buttons language={visit.language} label={say.action} danger />
      </Form>
    </details>
  )
}

function ReviewForm({ visit, decision, action }: Props) {
  const { review: say } = decisionWords[visit.language]
  const recorded = { next_on: decision.to_review ? addMonths(today(visit.scope), 12) : decision.review_on }
  const field = fieldsOf(visit, { note: say.note, next_on: say.next }, recorded, 'review')
  return (
    <details open={decision.to_review || isSent(visit, 'review')}>
      <summary>{say.title}</summary>
      <Form action={action} hidden={{ do: 'review' }}>
        <Field {...field('note')} kind="textarea" rows={3} maxLength={2000} required />
        <Field {...field('next_on')} kind="date" />
        <Buttons language={visit.language} label={say.action} />
      </Form>
    </details>
  )
}
