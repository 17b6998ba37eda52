import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { tierInWords } from '../../engine/read-tier.ts'
import type { Run } from '../load-runs.ts'
import { heldTiers } from '../validate-position.ts'
import { runPath } from './paths.ts'
import { runWords } from './run-words.ts'

/** Retains a result as the position of the authority, as it is or with another tier and its reason. */
export function RetainForm({ visit, run, open }: { visit: Visit; run: Run; open: boolean }) {
  const { language } = visit
  const say = runWords[language].retain
  const field = fieldsOf(visit, say.fields, {})
  const unsettled = run.result.tier === 'A_QUALIFIER'
  const refused = Object.keys(visit.problems).length > 0
  return (
    <details open={(open && !unsettled) || refused}>
      <summary>{unsettled ? say.settle : say.title}</summary>
      <p>{unsettled ? say.settleLead : say.lead}</p>
      <Form action={visit.href(runPath(run.system_id, run.number))}>
        <Field {...field('validated_role')} kind="text" example={say.roleExample} maxLength={120} required />
        <Field
          {...field('tier')}
          kind="select"
          placeholder={unsettled ? say.choose : say.asIs}
          options={heldTiers
            .filter(tier => tier !== run.result.tier)
            .map(tier => ({ value: tier, label: tierInWords(tier) }))}
        />
        <Field {...field('override_reason')} kind="textarea" rows={3} help={say.reasonHelp} maxLength={2000} />
        <Buttons language={language} label={say.action} />
      </Form>
    </details>
  )
}
