import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { isUsed } from '../duty.ts'
import type { readObstacles } from '../read-obstacles.ts'
import { signOverride } from '../sign-override.ts'
import { dutyWords } from '../words.ts'
import { systemDutiesPath } from './paths.ts'
import { systemDutiesWords } from './system-duties-words.ts'

type Use = Awaited<ReturnType<typeof readObstacles>>

/** What stands in the way of use, who signed in spite of it, and the place to sign. */
export function SystemUse({ visit, use }: { visit: Visit; use: Use }) {
  const { language, scope } = visit
  const say = systemDutiesWords[language].use
  const { system, obstacles, uncovered, override, unsettled } = use
  return (
    <section aria-labelledby="service">
      <h2 id="service">{say.title}</h2>
      {obstacles.length === 0 ? (
        <p>{unsettled === null ? say.unqualified : say.free}</p>
      ) : (
        <>
          <p class={override ? undefined : 'overdue'}>
            {override ? say.named : isUsed(system.status) ? say.already : say.blocked}
          </p>
          <ul lang="fr">
            {obstacles.map(({ code, text }) => (
              <li key={code}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {unsettled !== null && unsettled.duties > 0 && (
        <p>
          <span class={unsettled.blocker ? 'overdue' : undefined}>
            {unsettled.blocker ? say.mayBlock(unsettled.duties) : say.open(unsettled.duties)}
          </span>{' '}
          <a href={visit.href(`/systemes/${system.id}/qualification`)}>{say.complete}</a>
        </p>
      )}
      {override && (
        <>
          <p>
            <strong>
              {say.signed(formatDate(override.signed_on, language), override.signed_by, override.signed_role)}
            </strong>{' '}
            {say.why(override.reason)}
          </p>
          {uncovered.length > 0 && <p class="overdue">{say.since}</p>}
        </>
      )}
      {obstacles.length > 0 && can(scope, signOverride) && <Sign visit={visit} use={use} />}
    </section>
  )
}

function Sign({ visit, use: { system, override } }: { visit: Visit; use: Use }) {
  const { language } = visit
  const say = systemDutiesWords[language].use
  const action = visit.href(systemDutiesPath(system.id))
  const labels = { reason: say.reason, signed_role: dutyWords[language].fields.signed_role }
  const field = fieldsOf(visit, labels, {}, 'sign')
  return (
    <details open={Object.keys(visit.problems).length > 0}>
      <summary>{say.sign}</summary>
      <p>{say.signLead}</p>
      <Form action={action} hidden={{ do: 'sign' }}>
        <Field {...field('reason')} kind="textarea" rows={3} example={say.reasonExample} maxLength={4000} required />
        <Field {...field('signed_role')} kind="text" example={say.roleExample} maxLength={120} required />
        <Buttons language={language} label={say.action} danger />
      </Form>
      {override && (
        <Form action={action} hidden={{ do: 'lift' }}>
          <Buttons language={language} label={say.lift} />
        </Form>
      )}
    </details>
  )
}
