import { today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { Inquiry } from '../load.ts'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'

interface Props {
  visit: Visit
  inquiry: Inquiry
}

/** What can be done now: send, remind, or record that nothing came. */
export function NextForms({ visit, inquiry }: Props) {
  if (inquiry.state === 'to-send') return <SendForms visit={visit} inquiry={inquiry} />
  if (inquiry.state === 'answered' || inquiry.state === 'no-answer') return null
  if (inquiry.reminded >= 2) return <SilenceForm visit={visit} inquiry={inquiry} />
  return inquiry.state === 'late' ? <RemindForms visit={visit} inquiry={inquiry} /> : null
}

function SendForms({ visit, inquiry }: Props) {
  const say = recordWords[visit.language].send
  return (
    <section aria-labelledby="suite">
      <h2 id="suite">{say.title}</h2>
      <p>{inquiry.vendor_email ? say.mailText(inquiry.vendor_email) : say.noAddress}</p>
      {inquiry.vendor_email && <MailButton visit={visit} inquiry={inquiry} step="mail" label={say.mail} />}
      <h3>{say.self}</h3>
      <SelfForm visit={visit} inquiry={inquiry} step="sent" label={say.selfSave} />
    </section>
  )
}

function RemindForms({ visit, inquiry }: Props) {
  const words = recordWords[visit.language]
  const rank = inquiry.reminded + 1
  const letter = visit.href(`${inquiriesPath}/${inquiry.id}/lettre`)
  return (
    <section aria-labelledby="suite">
      <h2 id="suite">{words.remind.title(rank)}</h2>
      <p class="row">
        <a href={`${letter}?relance=${rank}`}>{words.previewReminder}</a>
        <a href={`${letter}/docx?relance=${rank}`} download>
          {words.docxReminder}
        </a>
      </p>
      {inquiry.vendor_email ? (
        <MailButton visit={visit} inquiry={inquiry} step="remind-mail" label={words.remind.mail} />
      ) : (
        <p>{words.send.noAddress}</p>
      )}
      <h3>{words.remind.self}</h3>
      <SelfForm visit={visit} inquiry={inquiry} step="remind-self" label={words.remind.save} />
    </section>
  )
}

function SilenceForm({ visit, inquiry }: Props) {
  const say = recordWords[visit.language].silence
  return (
    <section aria-labelledby="suite">
      <h2 id="suite">{say.title}</h2>
      <p>{say.text}</p>
      <Form action={visit.href(`${inquiriesPath}/${inquiry.id}`)} hidden={{ do: 'no-answer' }}>
        <Buttons language={visit.language} label={say.save} />
      </Form>
    </section>
  )
}

function MailButton({ visit, inquiry, step, label }: Props & { step: string; label: string }) {
  return (
    <Form action={visit.href(`${inquiriesPath}/${inquiry.id}`)} hidden={{ do: step }}>
      <Buttons language={visit.language} label={label} />
    </Form>
  )
}

function SelfForm({ visit, inquiry, step, label }: Props & { step: string; label: string }) {
  const { language, scope } = visit
  const say = recordWords[language].send
  return (
    <Form action={visit.href(`${inquiriesPath}/${inquiry.id}`)} hidden={{ do: step }}>
      <Field
        language={language}
        kind="date"
        name="sent_on"
        label={say.selfOn}
        value={shownIn(visit, { sent_on: today(scope) }, step).text('sent_on')}
        error={visit.problem('sent_on')}
        max={today(scope)}
        required
      />
      <Buttons language={language} label={label} />
    </Form>
  )
}
