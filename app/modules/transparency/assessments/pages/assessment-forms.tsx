import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { fieldsOf } from '#ui/form-answers.ts'
import { authority } from '../../engine/authorities.ts'
import type { ReadAssessment } from '../read-assessment.ts'
import { recordAssessmentNotice } from '../record-assessment-notice.ts'
import { reportAssessment } from '../report-assessment.ts'
import { assessmentPath } from './paths.ts'
import { assessmentWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadAssessment
}

/** A validated FRIA is notified to the authority: when, under which reference. */
export function NoticeForm({ visit, read: { assessment } }: Props) {
  const { language, scope, href } = visit
  const words = assessmentWords[language]
  const say = words.page.notice
  const { id, kind, state, notified_on, notified_reference } = assessment
  if (kind !== 'fria' || state !== 'validated') return null
  const field = fieldsOf(visit, words.fields, assessment)
  return (
    <section id="notification">
      <h2>{say.title}</h2>
      {notified_on ? (
        <p>{say.done(formatDate(notified_on, language), notified_reference ?? '')}</p>
      ) : (
        <p>{say.lead(authority('market_surveillance'))}</p>
      )}
      {!notified_on && can(scope, recordAssessmentNotice) && (
        <Form action={href(assessmentPath(id))} hidden={{ do: 'notice' }}>
          <Field {...field('notified_on')} kind="date" max={today(scope)} required />
          <Field {...field('notified_reference')} kind="text" maxLength={200} required />
          <Buttons language={language} label={say.save} />
        </Form>
      )}
    </section>
  )
}

/** Duties that came after the validation, met by it all the same. */
export function ReportForm({ visit, read: { assessment, open_duties } }: Props) {
  const { language, scope, href } = visit
  const say = assessmentWords[language].page.report
  if (open_duties.length === 0 || !can(scope, reportAssessment)) return null
  return (
    <section>
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      <Form action={href(assessmentPath(assessment.id))} hidden={{ do: 'report' }}>
        <Buttons language={language} label={say.save} />
      </Form>
    </section>
  )
}
