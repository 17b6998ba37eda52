import type { Visit } from '#kernel/page.ts'
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
      <p class="note">{say.noteHelp}</p>
      <Step visit={visit} request={request} step="note" label={say.note} />
      {!request.sent_on && <Step visit={visit} request={request} step="handed" label={say.handed} />}
      <Step visit={visit} request={request} step="revoke" label={say.revoke} danger />
    </section>
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
