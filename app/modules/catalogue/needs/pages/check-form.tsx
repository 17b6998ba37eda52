import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { checkStates } from '../expected.ts'
import type { Expected } from '../load-expected.ts'
import { publicationPath } from './paths.ts'
import { publicationWords } from './publication-words.ts'

/** The word of a person on an expected publication; the datasets offered are those found and the one named before. */
export function CheckForm({ visit, found }: { visit: Visit; found: Expected }) {
  const { language, href } = visit
  const say = publicationWords[language].check
  const { check } = found
  const labels = { state: say.state, dataset_id: say.dataset, note: say.note }
  const recorded = { state: check?.state, dataset_id: check?.dataset?.id ?? null, note: check?.note }
  const field = fieldsOf(visit, labels, recorded)
  const offered = [...(check?.dataset ? [check.dataset] : []), ...found.found]
  const datasets = [...new Map(offered.map(({ id, title }) => [id, title]))]
  return (
    <section id="verifier">
      <h2>{check ? say.again : say.title}</h2>
      <p>{say.lead}</p>
      <Form action={href(publicationPath(found.id))}>
        <Field
          {...field('state')}
          kind="radio"
          options={checkStates.map(value => ({ value, label: publicationWords[language].checkStates[value] }))}
          required
        />
        {datasets.length > 0 && (
          <Field
            {...field('dataset_id')}
            kind="select"
            help={say.datasetHelp}
            placeholder="–"
            options={datasets.map(([value, label]) => ({ value, label }))}
          />
        )}
        <Field {...field('note')} kind="textarea" rows={2} help={say.noteHelp} maxLength={1000} />
        <Buttons language={language} label={say.save} />
      </Form>
    </section>
  )
}
