import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { Action } from '../action.ts'
import type { ActionDecision } from '../action-decision.ts'
import { recordDecision } from '../record-decision.ts'
import { sideWords } from './action-side-words.ts'
import { actionPath, decisionFilePath } from './paths.ts'

type Props = { visit: Visit; action: Action; decisions: readonly ActionDecision[] }

/** What was decided about an action, by whom and on what document: kept apart from what people say of it. */
export function Decisions({ visit, action, decisions }: Props) {
  const { language, scope } = visit
  const t = sideWords[language].decisions
  const steers = can(scope, recordDecision)
  return (
    <section aria-labelledby="decisions">
      <h2 id="decisions">{t.title}</h2>
      {decisions.length === 0 && !action.decision && <p>{t.none}</p>}
      {action.decision && <p>{`${t.earlier} · ${action.decision}`}</p>}
      <ul class="talk plain">
        {decisions.map(decision => (
          <li key={decision.id}>
            <p class="when">{t.by(decision.decided_by, formatDate(decision.decided_on, language))}</p>
            <p class="said">{decision.decision}</p>
            {decision.reference && <p class="note">{t.reference(decision.reference)}</p>}
            {decision.file_id && (
              <p>
                <a href={visit.href(decisionFilePath(decision.id))}>{t.file}</a>
              </p>
            )}
            {steers && <RemoveDecision visit={visit} action={action} decision={decision} />}
          </li>
        ))}
      </ul>
      {steers && <NewDecision visit={visit} action={action} />}
    </section>
  )
}

function NewDecision({ visit, action }: Omit<Props, 'decisions'>) {
  const { language, typed } = visit
  const t = sideWords[language].decisions
  const sent = one(typed.do) === 'decide'
  const field = (name: string) => ({
    language,
    name,
    value: sent ? one(typed[name]) : undefined,
    error: sent ? visit.problem(name) : undefined,
  })
  return (
    <details open={sent}>
      <summary>{t.open}</summary>
      <Form action={visit.href(actionPath(action.id))} hidden={{ do: 'decide' }} multipart>
        <Field {...field('decided_on')} kind="date" label={t.on} required />
        <Field
          {...field('decided_by')}
          kind="text"
          label={t.who}
          help={t.whoHelp}
          example={t.whoExample}
          maxLength={160}
          required
        />
        <Field {...field('decision')} kind="textarea" label={t.what} maxLength={2_000} required />
        <Field
          {...field('reference')}
          kind="text"
          label={t.referenceLabel}
          example={t.referenceExample}
          maxLength={200}
        />
        <Field language={language} name="file" kind="file" label={t.fileLabel} help={t.fileHelp} />
        <Buttons language={language} label={t.submit} />
      </Form>
    </details>
  )
}

function RemoveDecision({ visit, action, decision }: { visit: Visit; action: Action; decision: ActionDecision }) {
  const { language, typed } = visit
  const t = sideWords[language].decisions
  const sent = one(typed.do) === 'undecide' && one(typed.decision_id) === decision.id
  const name = `reason-${decision.id}`
  return (
    <details open={sent}>
      <summary>
        {t.remove}
        <span class="visually-hidden">{t.which(decision.decision)}</span>
      </summary>
      <Form action={visit.href(actionPath(action.id))} hidden={{ do: 'undecide', decision_id: decision.id }}>
        <Field
          language={language}
          kind="text"
          name={name}
          label={t.reason}
          example={t.reasonExample}
          value={sent ? one(typed[name]) : undefined}
          error={visit.problem(name)}
          required
        />
        <Buttons language={language} label={t.removeSubmit} danger />
      </Form>
    </details>
  )
}
