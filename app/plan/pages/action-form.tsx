import { many, one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { actionStates, type Action } from '../action.ts'
import { prerequisites } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { actionWords } from './action-words.ts'
import { paths } from './paths.ts'

type Props = {
  visit: Visit
  action: Action | null
  directorates: readonly Directorate[]
  here: string
  /** A due date that would fit, said beside the field. */
  fits?: string | null
}

/** Everything that is decided about an action, in the order in which people decide it. */
export function ActionForm({ visit, action, directorates, here, fits = null }: Props) {
  const { language } = visit
  const t = actionWords[language].form
  const say = planTexts[language]
  // The page holds other forms: what was typed in them is not for this one.
  const sent = Object.keys(visit.typed).length > 0 && visit.typed.do === undefined
  const kept = (name: keyof Action): string | undefined => {
    const value = action?.[name]
    return value === null || value === undefined ? undefined : String(value)
  }
  /** What every field takes: what was typed, else what is kept, and what is wrong with it. */
  const field = (name: keyof Action, otherwise?: string) => ({
    language,
    name,
    value: sent ? one(visit.typed[name]) : (kept(name) ?? otherwise),
    error: visit.problem(name),
  })
  const asked = visit.query.get('point')
  const served = action?.prerequisites ?? (asked ? [asked] : [])
  return (
    <Form action={visit.href(here)}>
      <h2>{t.what}</h2>
      <Field {...field('title')} kind="text" label={t.title} example={t.titleExample} maxLength={200} required />
      <Field {...field('why')} kind="textarea" label={t.why} maxLength={2_000} />
      <Field {...field('owner')} kind="text" label={t.owner} help={t.ownerHelp} maxLength={120} />
      {directorates.length > 0 && (
        <Field
          {...field('directorate_id')}
          kind="select"
          label={t.directorate}
          placeholder={t.noDirectorate}
          options={directorates.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
      <Field {...field('starts_on')} kind="date" label={t.starts} />
      <Field
        {...field('due_on')}
        kind="date"
        label={t.due}
        {...(fits ? { help: t.fits(formatDate(fits, language)) } : {})}
      />
      <Field
        language={language}
        kind="checkbox"
        name="legal_due"
        label={t.legal}
        checked={sent ? visit.typed.legal_due !== undefined : action?.legal_due}
      />
      <Field
        {...field('effort', 'M')}
        kind="radio"
        label={t.effort}
        options={(['S', 'M', 'L'] as const).map(effort => ({ value: effort, label: say.efforts[effort] }))}
      />
      <Field {...field('person_days')} kind="number" label={t.days} unit={t.daysUnit} min={0} step={1} />
      <Field {...field('euros')} kind="number" label={t.euros} unit="€" min={0} step={1} />
      <Field
        {...field('state', 'planned')}
        kind="radio"
        label={t.state}
        options={actionStates.map(state => ({ value: state, label: say.states[state] }))}
      />
      <Field
        language={language}
        kind="checkboxes"
        name="prerequisites"
        label={t.points}
        values={sent ? many(visit.typed.prerequisites) : served}
        options={prerequisites.map(({ id, shortTitle }) => ({ value: id, label: `${id} ${shortTitle[language]}` }))}
        error={visit.problem('prerequisites')}
      />
      <Buttons language={language} label={t.submit} cancelHref={visit.href(paths.actions)} />
    </Form>
  )
}
