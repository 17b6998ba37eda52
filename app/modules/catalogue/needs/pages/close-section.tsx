import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { cataloguePath } from '../../datasets/pages/paths.ts'
import { saveDatasets } from '../../datasets/save-datasets.ts'
import { closeNeed } from '../close-need.ts'
import type { Need } from '../load-needs.ts'
import { reopenNeed } from '../reopen-need.ts'
import { decisionWords } from './decision-words.ts'
import { needPath } from './paths.ts'

interface Props {
  visit: Visit
  need: Need
  proposals: readonly { id: string; title: string }[]
  others: readonly { id: string; title: string }[]
  writes: boolean
}

/** The end of a need: the dataset that meets it, those that look like it first; or the way back. */
export function CloseSection({ visit, need, proposals, others, writes }: Props) {
  const { language, href, scope } = visit
  const say = decisionWords[language].close
  const action = href(needPath(need.id))
  if (need.closed_on !== null)
    return (
      <section id="cloture">
        <h2>{say.title}</h2>
        {need.closed_note && <p>{need.closed_note}</p>}
        {writes && (
          <form method="post" action={action}>
            <button type="submit" name="do" value="reopen">
              {say.reopen}
            </button>
          </form>
        )}
      </section>
    )
  if (!writes) return null
  const recorded = { dataset_id: need.match_dataset_id, closed_on: today(scope) }
  const field = fieldsOf(visit, say.fields, recorded, 'close')
  const first = [...(need.dataset ? [need.dataset] : []), ...proposals, ...others]
  const datasets = [...new Map(first.map(({ id, title }) => [id, title]))]
  return (
    <section id="cloture">
      <h2>{say.title}</h2>
      <p>{say.lead}</p>
      {can(scope, saveDatasets) && (
        <p>
          <a href={href(`${cataloguePath}/nouveau`)}>{say.describe}</a>
        </p>
      )}
      {datasets.length > 0 && (
        <Form action={action} hidden={{ do: 'close' }}>
          <Field
            {...field('dataset_id')}
            kind="select"
            options={datasets.map(([value, label]) => ({ value, label }))}
            required
          />
          <Field {...field('closed_on')} kind="date" max={today(scope)} required />
          <Field {...field('note')} kind="textarea" rows={2} maxLength={1000} />
          <Buttons language={language} label={say.save} />
        </Form>
      )}
    </section>
  )
}

export async function postClose(visit: Visit, id: string): Promise<string> {
  requireAnswers(visit, 'dataset_id', 'closed_on')
  const { text } = answersOf(visit)
  const dataset_id = text('dataset_id') ?? ''
  await closeNeed(visit.scope, { id, dataset_id, closed_on: text('closed_on') ?? '', note: text('note') })
  return decisionWords[visit.language].close.saved
}

export async function postReopen(visit: Visit, id: string): Promise<string> {
  await reopenNeed(visit.scope, { id })
  return decisionWords[visit.language].close.reopened
}
