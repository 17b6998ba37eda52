import { h } from 'preact'
import { one, type Visit } from '#kernel/page.ts'
import { civilDate } from '#kernel/clock.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { capitalised, shownIn } from '#ui/form-answers.ts'
import { timeOf } from '../clock.ts'
import type { ReadIncident } from '../read-incident.ts'
import type { Step } from '../steps.ts'
import { contentsOf, contentsText } from './notice-contents.ts'
import { incidentsPath } from './paths.ts'
import { doneOf, untilOf, whoOf } from './step-words.ts'
import { stepTexts } from './step-texts.ts'

interface Props {
  visit: Visit
  read: ReadIncident
  /** Whether the actor may note what was done. */
  handles: boolean
}

/** Every step with its clock, what to say, and the forms that note what was done; the two laws on one page. */
export function IncidentSteps({ visit, read, handles }: Props) {
  const say = stepTexts[visit.language].steps
  const { steps } = read.incident
  const regimes = (['ai-act', 'gdpr', 'nis2'] as const).map(regime => ({
    regime,
    mine: steps.filter(step => step.regime === regime),
  }))
  return (
    <section id="qui-prevenir">
      <h2>{say.title}</h2>
      {steps.length === 0 && <p>{say.none}</p>}
      {regimes
        .filter(({ mine }) => mine.length > 0)
        .map(({ regime, mine }) => (
          <section key={regime}>
            <h3>{say.regimes[regime]}</h3>
            <ol class="plain duties">
              {mine.map(step => (
                <li key={step.code} id={step.code}>
                  <StepLine visit={visit} read={read} handles={handles} step={step} />
                </li>
              ))}
            </ol>
          </section>
        ))}
    </section>
  )
}

function StepLine({ visit, read, handles, step }: Props & { step: Step }) {
  const { language, scope } = visit
  const say = stepTexts[language].steps
  const { timeZone } = scope.tenant
  const { incident } = read
  const { notified } = step
  const done = doneOf(step, timeZone, language)
  const late = notified?.done_at && step.due_at && notified.done_at > step.due_at
  const verified = step.mark === 'P' || step.mark === 'S'
  return (
    <>
      <h4>
        {step.label[language]}
        {step.force !== 'duty' && <span class="tag">{say.forces[step.force]}</span>}
      </h4>
      <p>
        <span class={step.overdue ? 'overdue' : undefined}>
          {capitalised(untilOf(step, scope.clock.now(), timeZone, language))}
        </span>
        {` · ${whoOf(step, language)}`}
      </p>
      <p class="note">
        <span lang="fr">{step.article}</span>
        {!verified && <span class="tag">{say.unverified}</span>}
      </p>
      <p lang="fr">{step.help}</p>
      {step.unknown.length > 0 && <p>{say.unknown(step.unknown.map(fact => say.facts[fact]).join(', '))}</p>}
      {done && (
        <p>
          <strong>{done}</strong> {late && <span class="overdue">{say.late_done}</span>}
        </p>
      )}
      {notified?.reference && <p>{say.reference(notified.reference)}</p>}
      {notified?.file_id && (
        <p>
          <a href={visit.href(`${incidentsPath}/${incident.id}/preuve/${step.code}`)} download>
            {say.file}
          </a>
        </p>
      )}
      {step.contents.length > 0 && <Contents visit={visit} read={read} step={step} />}
      {handles &&
        !incident.closed_on &&
        (done ? <Reopen visit={visit} read={read} step={step} /> : <StepForms visit={visit} read={read} step={step} />)}
    </>
  )
}

/** Each step has its own fields on the page: their names, hence their ids, begin with its code. */
function nameIn({ code }: Step, field: string): string {
  return `${code}.${field}`
}

type StepProps = Omit<Props, 'handles'> & { step: Step }

function Contents({ visit, read, step }: StepProps) {
  const { language, scope } = visit
  const say = stepTexts[language].steps
  const id = `dire-${step.code}`
  const contents = contentsOf(step.contents, read, scope.tenant, language)
  return (
    <details>
      <summary>{say.contents}</summary>
      {h(
        'copy-text',
        { class: 'field', 'data-label': say.copy, 'data-done': say.copied },
        <label for={id}>{say.contentsHelp}</label>,
        <textarea id={id} readOnly rows={Math.min(16, 2 + 3 * contents.length)} lang="fr">
          {contentsText(contents, language)}
        </textarea>,
      )}
    </details>
  )
}

function StepForms({ visit, read, step }: StepProps) {
  const { language, scope } = visit
  const say = stepTexts[language].steps
  const mine = one(visit.typed.code) === step.code
  const action = `${visit.href(`${incidentsPath}/${read.incident.id}`)}#${step.code}`
  const now = scope.clock.now()
  const { timeZone } = scope.tenant
  const today = civilDate(now, timeZone)
  const usual = { [nameIn(step, 'done_on')]: today, [nameIn(step, 'done_time')]: timeOf(now, timeZone) }
  const shown = shownIn(mine ? visit : { typed: {} }, usual, 'done')
  const field = (name: keyof typeof say.fields) => ({
    language,
    name: nameIn(step, name),
    label: say.fields[name],
    error: visit.problem(nameIn(step, name)),
  })
  const value = (name: keyof typeof say.fields) => ({ ...field(name), value: shown.text(nameIn(step, name)) })
  return (
    <>
      <details open={mine && one(visit.typed.do) === 'done'}>
        <summary>{say.record}</summary>
        <Form action={action} hidden={{ do: 'done', code: step.code }} multipart>
          <Field {...value('done_on')} kind="date" max={today} required />
          <Field {...value('done_time')} kind="text" maxLength={5} />
          <Field {...value('reference')} kind="text" maxLength={200} />
          <Field {...field('file')} kind="file" />
          <Buttons language={language} label={say.record} />
        </Form>
      </details>
      <details open={mine && one(visit.typed.do) === 'skip'}>
        <summary>{say.skip}</summary>
        <Form action={action} hidden={{ do: 'skip', code: step.code }}>
          <Field
            {...field('reason')}
            kind="text"
            value={one(visit.typed[nameIn(step, 'reason')])}
            maxLength={500}
            required
          />
          <Buttons language={language} label={say.skip} />
        </Form>
      </details>
    </>
  )
}

function Reopen({ visit, read, step }: StepProps) {
  const say = stepTexts[visit.language].steps
  return (
    <form method="post" action={`${visit.href(`${incidentsPath}/${read.incident.id}`)}#${step.code}`}>
      <input type="hidden" name="do" value="reopen-step" />
      <input type="hidden" name="code" value={step.code} />
      <button type="submit" class="button-small" aria-label={say.reopenOf(step.label[visit.language])}>
        {say.reopen}
      </button>
    </form>
  )
}
