import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Form } from '#ui/form.tsx'
import type { Action } from '../action.ts'
import { addDependency } from '../add-dependency.ts'
import { blockersOf, waitsOf } from '../dependency.ts'
import type { PlanRead } from '../read-plan.ts'
import { planTexts } from '../texts.ts'
import { sideWords } from './action-side-words.ts'
import { actionPath } from './paths.ts'

type Props = { visit: Visit; action: Action; plan: PlanRead }

/** What an action waits for and what waits for it, both ways, with the forms that say so. */
export function Dependencies({ visit, action, plan }: Props) {
  const { language, scope } = visit
  const t = sideWords[language].dependencies
  const waits = waitsOf(plan.actions, plan.dependencies)
  const waitsFor = waits.get(action.id) ?? []
  const blocks = plan.actions.filter(({ id }) => waits.get(id)?.some(waited => waited.id === action.id))
  const blockers = blockersOf(action, waits)
  const steers = can(scope, addDependency) && action.state !== 'dropped'
  return (
    <section aria-labelledby="dependances">
      <h2 id="dependances">{t.title}</h2>
      {waitsFor.length + blocks.length === 0 && <p>{t.none}</p>}
      {blockers.length > 0 && <p class="notice">{t.blocked(blockers.map(({ title }) => title).join(', '))}</p>}
      {waitsFor.length > 0 && <h3>{t.waitsFor}</h3>}
      {waitsFor.length > 0 && (
        <ul class="plain">
          {waitsFor.map(waited => (
            <li key={waited.id} class="row">
              <Other visit={visit} action={waited} />
              {steers && <Remove visit={visit} action={action} waited={waited} />}
            </li>
          ))}
        </ul>
      )}
      {blocks.length > 0 && <h3>{t.blocks}</h3>}
      {blocks.length > 0 && (
        <ul>
          {blocks.map(other => (
            <li key={other.id}>
              <Other visit={visit} action={other} />
            </li>
          ))}
        </ul>
      )}
      {steers && <Add visit={visit} action={action} plan={plan} taken={waitsFor} />}
    </section>
  )
}

function Other({ visit, action: { id, title, state, due_on } }: { visit: Visit; action: Action }) {
  const { language } = visit
  const due = due_on ? `, ${sideWords[language].dependencies.until(formatDate(due_on, language))}` : ''
  return (
    <span>
      <a href={visit.href(actionPath(id))}>{title}</a>
      {`, ${planTexts[language].states[state]}${due}`}
    </span>
  )
}

function Remove({ visit, action, waited }: { visit: Visit; action: Action; waited: Action }) {
  const t = sideWords[visit.language].dependencies
  return (
    <form method="post" action={visit.href(actionPath(action.id))}>
      <input type="hidden" name="do" value="free" />
      <input type="hidden" name="waits_for" value={waited.id} />
      <button type="submit" class="button-small">
        {t.remove}
        <span class="visually-hidden">{t.which(waited.title)}</span>
      </button>
    </form>
  )
}

function Add({ visit, action, plan, taken }: Props & { taken: readonly Action[] }) {
  const { language } = visit
  const t = sideWords[language].dependencies
  const others = plan.actions.filter(
    other => other.id !== action.id && other.state !== 'dropped' && !taken.some(({ id }) => id === other.id),
  )
  if (others.length === 0) return null
  return (
    <Form action={visit.href(actionPath(action.id))} hidden={{ do: 'wait' }}>
      <Field
        language={language}
        kind="select"
        name="waits_for"
        label={t.choose}
        help={t.help}
        options={others.map(({ id, title }) => ({ value: id, label: title }))}
        value={one(visit.typed.waits_for)}
        error={visit.problem('waits_for')}
      />
      <button type="submit">{t.add}</button>
    </Form>
  )
}
