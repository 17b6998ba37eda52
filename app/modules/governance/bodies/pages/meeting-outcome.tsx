import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { DecisionLines } from '../../decisions/pages/decision-lines.tsx'
import type { ReadMeeting } from '../read-meeting.ts'
import { meetingWords } from './meeting-words.ts'

interface Props {
  visit: Visit
  read: ReadMeeting
  action: string
  edits: boolean
}

/** What was decided there, and a short form for one more. */
export function DecisionsSection({ visit, read, action, edits }: Props) {
  const { language } = visit
  const { decisions: say } = meetingWords[language]
  const held = read.meeting.state === 'held'
  const labels = { subject: say.subject, decided: say.decided, owner: say.owner, due_on: say.due }
  const field = fieldsOf(visit, labels, {}, 'decision')
  return (
    <section id="decisions">
      <h2>{say.title}</h2>
      {read.decisions.length > 0 ? (
        <DecisionLines visit={visit} decisions={read.decisions} caption={say.title} />
      ) : (
        <p class="note">{held ? say.none : say.wait}</p>
      )}
      {edits && held && (
        <details open={read.decisions.length === 0 || visit.typed.do === 'decision'}>
          <summary>{say.add}</summary>
          <Form action={action} hidden={{ do: 'decision' }}>
            <Field {...field('subject')} kind="text" maxLength={200} required />
            <Field {...field('decided')} kind="textarea" rows={3} maxLength={4000} required />
            <Field {...field('owner')} kind="text" maxLength={160} />
            <Field {...field('due_on')} kind="date" min={read.meeting.meets_on} />
            <p class="note">{say.more}</p>
            <Buttons language={language} label={say.add} />
          </Form>
        </details>
      )}
    </section>
  )
}

/** What was said, and the signed copy. */
export function MinutesSection({ visit, read: { meeting }, action, edits }: Props) {
  const { language } = visit
  const { minutes: say, fields } = meetingWords[language]
  const held = meeting.state === 'held'
  const written = meeting.minutes !== null || meeting.minutes_file_id !== null
  const field = fieldsOf(visit, { minutes: fields.minutes, file: fields.file }, meeting, 'minutes')
  return (
    <section id="compte-rendu">
      <h2>{say.title}</h2>
      {!held && <p class="note">{say.wait}</p>}
      {meeting.minutes && <p class="typed-text">{meeting.minutes}</p>}
      {meeting.minutes_file_id && (
        <p>
          <a href={`${action}/piece`} download>
            {say.signed}
          </a>
        </p>
      )}
      {edits && held && (
        <details open={!written || visit.typed.do === 'minutes'}>
          <summary>{written ? say.change : say.write}</summary>
          <Form action={action} hidden={{ do: 'minutes' }} multipart>
            <Field {...field('minutes')} kind="textarea" help={say.help} rows={8} maxLength={20000} />
            <Field {...field('file')} kind="file" accept=".pdf,.docx,.odt" />
            <Buttons language={language} label={say.save} />
          </Form>
        </details>
      )}
    </section>
  )
}
