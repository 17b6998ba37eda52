import { one, type Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { fieldsOf } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { Request } from '../load.ts'
import { isOpen } from '../request.ts'
import { requestsPath } from './paths.ts'
import { pilotWords } from './words.ts'

interface Props {
  visit: Visit
  request: Request
}

/** While an answer is awaited: mail, note, record by hand, close. */
export function ForwardForms({ visit, request }: Props) {
  const say = pilotWords[visit.language].record
  if (!isOpen(request)) return null
  return (
    <section aria-labelledby="avancer">
      <h2 id="avancer">{say.actions}</h2>
      {request.contact_email ? (
        <Step visit={visit} request={request} step="mail" label={request.sent_on ? say.remind : say.mail} />
      ) : (
        <p>{say.noAddress}</p>
      )}
      <Step visit={visit} request={request} step="link" label={say.link} />
      <CorrectForm visit={visit} request={request} />
      <p class="note">{say.noteHelp}</p>
      <Step visit={visit} request={request} step="note" label={say.note} />
      {!request.sent_on && <Step visit={visit} request={request} step="handed" label={say.handed} />}
      <Step visit={visit} request={request} step="revoke" label={say.revoke} danger />
    </section>
  )
}

function CorrectForm({ visit, request }: Props) {
  const { language, typed } = visit
  const { record: say, fields } = pilotWords[language]
  const field = fieldsOf(visit, fields, request, 'correct')
  return (
    <details open={one(typed.do) === 'correct'}>
      <summary>{say.correct}</summary>
      <Form action={visit.href(`${requestsPath}/${request.id}`)} hidden={{ do: 'correct' }}>
        <Field {...field('contact_name')} kind="text" maxLength={120} />
        <Field {...field('contact_email')} kind="email" help={say.correctHelp} maxLength={254} />
        <Field language={language} kind="checkbox" name="send" value="yes" label={say.correctSend} checked={false} />
        <Buttons language={language} label={say.correctSave} />
      </Form>
    </details>
  )
}

/** Shown by the answer that made it and never again: nothing keeps it. */
export function LinkToCopy({ language, link }: { language: Language; link: string }) {
  const { record: say } = pilotWords[language]
  return (
    <div class="notice notice-info" role="status">
      <h2>{say.linkTitle}</h2>
      <p>
        <label for="lien-a-copier">{say.linkField}</label>
        <input id="lien-a-copier" type="text" readOnly autofocus value={link} />
      </p>
      <p>{say.linkHelp}</p>
    </div>
  )
}

function Step({ visit, request, step, label, danger }: Props & { step: string; label: string; danger?: boolean }) {
  return (
    <form method="post" action={visit.href(`${requestsPath}/${request.id}`)}>
      <p>
        <button type="submit" name="do" value={step} class={danger ? 'button-danger' : undefined}>
          {label}
        </button>
      </p>
    </form>
  )
}
