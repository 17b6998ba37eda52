import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { ReadIncident } from '../read-incident.ts'
import { incidentsPath } from './paths.ts'
import { stepTexts } from './step-texts.ts'
import { incidentWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadIncident
}

/** One click puts the system out of use, where the actor may; nothing once it is. */
export function SuspendUse({ visit, read: { incident, system } }: Props) {
  const { language } = visit
  const say = stepTexts[language].suspend
  if (!system || system.status === 'disabled' || system.status === 'retired') return null
  return (
    <section id="suspendre">
      <h2>{say.title}</h2>
      {can(visit.scope, saveSystem) ? (
        <>
          <p>{say.text(system.name)}</p>
          <Form action={visit.href(`${incidentsPath}/${incident.id}`)} hidden={{ do: 'suspend' }}>
            <Field
              language={language}
              kind="text"
              name="suspend_reason"
              label={say.reason}
              value={one(visit.typed.suspend_reason) ?? incident.title}
              error={visit.problem('suspend_reason')}
              maxLength={500}
              required
            />
            <Buttons language={language} label={say.action} danger />
          </Form>
        </>
      ) : (
        <p>{say.cannot}</p>
      )}
    </section>
  )
}

/** The conclusion, once nothing is left to say to anybody; a closed file may be opened again. */
export function CloseIncident({ visit, read: { incident } }: Props) {
  const { language } = visit
  const { close: say } = stepTexts[language]
  const { fields } = incidentWords[language]
  const action = visit.href(`${incidentsPath}/${incident.id}`)
  if (incident.closed_on)
    return (
      <Form action={action} hidden={{ do: 'reopen' }}>
        <Buttons language={language} label={say.reopen} />
      </Form>
    )
  return (
    <section id="clore">
      <h2>{say.title}</h2>
      {incident.state === 'told' ? (
        <>
          <p>{say.text}</p>
          <Form action={action} hidden={{ do: 'close' }}>
            <Field
              language={language}
              kind="textarea"
              name="conclusion"
              label={fields.conclusion}
              value={one(visit.typed.conclusion) ?? incident.conclusion ?? undefined}
              error={visit.problem('conclusion')}
              rows={4}
              maxLength={4000}
              required
            />
            <Buttons language={language} label={say.action} />
          </Form>
        </>
      ) : (
        <p class="note">{say.waits}</p>
      )}
    </section>
  )
}
