import type { Visit } from '#kernel/page.ts'
import { applicationsPath } from '#modules/inventory/public.ts'
import { commitmentPath, firstStepsPath } from '#organisation/pages/paths.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { Proposal } from '#plan/propose-actions.ts'
import type { Journey, Step, StepId } from '../read-journey.ts'
import { familiesFor, usual } from '../usual.ts'
import { journeyPath } from './paths.ts'
import { minutesOf } from './step-minutes.ts'
import { journeyWords } from './words.ts'

/** Steps that are done on a screen of their own. */
const elsewhere: Partial<Record<StepId, string>> = {
  describe: firstStepsPath,
  assess: `${applicationsPath}?assessment=not-assessed`,
  invite: '/reglages/membres',
  promise: commitmentPath,
}

interface Props {
  visit: Visit
  step: Step
  journey: Journey & { proposals: readonly Proposal[] }
}

/** A step: why, how long, and the very form that does it, folded once it is done. */
export function StepCard({ visit, step, journey }: Props) {
  const say = journeyWords[visit.language]
  const { title, why, action } = say.steps[step.id]
  const link = elsewhere[step.id]
  const count = step.count && step.id in say.counts ? say.counts[step.id as keyof typeof say.counts](step.count) : null
  const left = minutesOf(step, journey.steps)
  const titled = `pas-${step.id}`
  return (
    <li class={step.done ? 'journey-step step-done' : 'journey-step'} aria-labelledby={titled}>
      <h2 id={titled}>
        {title}{' '}
        <span class="field-mark">
          {[step.done ? say.done : say.toDo, count, left > 0 && say.minutes(left)].filter(Boolean).join(' · ')}
        </span>
      </h2>
      <p>{why}</p>
      {link ? (
        <p>
          <a class={step.done ? 'button' : 'button button-main'} href={visit.href(link)}>
            {action}
          </a>
        </p>
      ) : (
        <StepForm visit={visit} step={step} journey={journey} action={action} />
      )}
    </li>
  )
}

function StepForm({ visit, step, journey, action }: Props & { action: string }) {
  const say = journeyWords[visit.language]
  const refused = visit.typed.do === step.id
  if (step.id === 'plan' && journey.proposals.length === 0) return null
  const form = (
    <Form action={visit.href(journeyPath)} hidden={{ do: step.id }}>
      {step.id === 'directorates' && <DirectorateChoices visit={visit} journey={journey} />}
      {step.id === 'software' && <Families visit={visit} journey={journey} />}
      {step.id === 'plan' && (
        <ol>
          {journey.proposals.map(({ template }) => (
            <li key={template.id}>{template.title[visit.language]}</li>
          ))}
        </ol>
      )}
      <Buttons language={visit.language} label={action} />
    </Form>
  )
  return (
    <details open={refused || !step.done}>
      <summary>{action}</summary>
      {step.id === 'software' && (
        <p>
          <a class="button" href={visit.href('/ajouter')}>
            {say.importFile}
          </a>
        </p>
      )}
      {form}
    </details>
  )
}

function DirectorateChoices({ visit, journey }: Omit<Props, 'step'>) {
  const known = new Set(journey.directorates)
  const names = usual.directorates[journey.size].filter(name => !known.has(name))
  return (
    <Field
      language={visit.language}
      kind="checkboxes"
      name="directorates"
      label={journeyWords[visit.language].steps.directorates.title}
      options={names.map(name => ({ value: name, label: name }))}
      error={visit.problem('directorates')}
    />
  )
}

function Families({ visit, journey }: Omit<Props, 'step'>) {
  const { language, typed } = visit
  const say = journeyWords[language]
  return (
    <>
      <p class="note">{say.familyHelp}</p>
      {familiesFor(journey.size).map(({ id, label }) => (
        <Field
          key={id}
          language={language}
          kind="text"
          name={`family-${id}`}
          label={say.family(label[language])}
          value={String(typed[`family-${id}`] ?? '')}
          error={visit.problem(`family-${id}`)}
          maxLength={160}
        />
      ))}
    </>
  )
}
