import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, atFields, fieldsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import type { Need } from '../load-needs.ts'
import { ways } from '../need.ts'
import { planNeed } from '../plan-need.ts'
import { decisionWords } from './decision-words.ts'
import { needWords } from './need-words.ts'
import { needPath } from './paths.ts'

/** How the data will come to exist. Nothing to see for who only reads, as long as nothing is planned. */
export function PlanSection({ visit, need, writes }: { visit: Visit; need: Need; writes: boolean }) {
  const { language, href } = visit
  const say = decisionWords[language].plan
  const open = writes && need.closed_on === null
  if (!open && !need.plan_way) return null
  const action = href(needPath(need.id))
  return (
    <section id="production">
      <h2>{say.title}</h2>
      {open ? (
        <>
          <p>{say.lead}</p>
          <PlanForm visit={visit} need={need} action={action} />
          {need.plan_way && (
            <form method="post" action={action}>
              <button type="submit" class="button-small" name="do" value="drop">
                {say.drop}
              </button>
            </form>
          )}
        </>
      ) : (
        <p>{planInWords(visit, need)}</p>
      )}
    </section>
  )
}

function planInWords({ language }: Visit, need: Need): string {
  const say = decisionWords[language].plan
  const effort = need.plan_effort === null ? null : `${formatNumber(need.plan_effort, language)} ${say.unit}`
  const due = need.plan_due && formatDate(need.plan_due, language)
  const way = need.plan_way && needWords[language].ways[need.plan_way]
  return [way, need.plan_owner, due, effort, need.plan_reference].filter(Boolean).join(' · ')
}

function PlanForm({ visit, need, action }: { visit: Visit; need: Need; action: string }) {
  const { language } = visit
  const say = decisionWords[language].plan
  const { plan_way: way, plan_owner: owner, plan_due: due, plan_effort: effort, plan_reference: reference } = need
  const field = fieldsOf(visit, say.fields, { way, owner, due, effort, reference }, 'plan')
  return (
    <Form action={action} hidden={{ do: 'plan' }}>
      <Field
        {...field('way')}
        kind="select"
        options={ways.map(value => ({ value, label: needWords[language].ways[value] }))}
        required
      />
      <Field {...field('owner')} kind="text" help={say.ownerHelp} maxLength={160} required />
      <Field {...field('due')} kind="date" required />
      <Field {...field('effort')} kind="number" min={0} step={0.5} unit={say.unit} />
      <Field {...field('reference')} kind="text" help={say.referenceHelp} maxLength={300} />
      <Buttons language={language} label={say.save} />
    </Form>
  )
}

export async function postPlan(visit: Visit, id: string): Promise<string> {
  requireAnswers(visit, 'way', 'owner', 'due')
  const { text, count, choose } = answersOf(visit)
  const plan = {
    way: choose('way', ways),
    owner: text('owner') ?? '',
    due: text('due') ?? '',
    effort: count('effort')?.replace(',', '.') ?? null,
    reference: text('reference'),
  }
  await atFields('plan.', () => planNeed(visit.scope, { id, plan }))
  return decisionWords[visit.language].plan.saved
}

export async function postDrop(visit: Visit, id: string): Promise<string> {
  await planNeed(visit.scope, { id, plan: null })
  return decisionWords[visit.language].plan.dropped
}
