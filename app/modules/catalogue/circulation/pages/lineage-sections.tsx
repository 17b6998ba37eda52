import type { Visit } from '#kernel/page.ts'
import { applicationsPath, listApplications } from '#modules/inventory/public.ts'
import { Field } from '#ui/field.tsx'
import { fieldsOf } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import type { Source } from '../lineage.ts'
import type { Circulation } from '../read-circulation.ts'
import { circulationWords } from './circulation-words.ts'
import { circulationPath } from './paths.ts'

/** Where the data comes from and what comes from it: two trees, read as nested lists. */
export async function lineageSections(visit: Visit, { lineage, dataset }: Circulation, edits: boolean) {
  const { scope, language } = visit
  const say = circulationWords[language].lineage
  const { rows } = await listApplications(scope, { size: 500 })
  const names = new Map(rows.map(({ id, name }) => [id, name]))
  const here = visit.href(circulationPath(dataset.id))
  const field = fieldsOf(
    visit,
    { from: say.dataset, from_application_id: say.fromApplication, how: say.how },
    {},
    'source',
  )
  return (
    <>
      <section id="sources">
        <h2>{say.from}</h2>
        {lineage.from.length === 0 ? (
          <p>{say.noFrom}</p>
        ) : (
          <Tree visit={visit} sources={lineage.from} names={names} removeAt={edits ? here : undefined} />
        )}
        {edits && (
          <details open={visit.typed.do === 'source'}>
            <summary>{say.add}</summary>
            <Form action={here} hidden={{ do: 'source' }}>
              <Field {...field('from')} kind="text" help={say.datasetHelp} maxLength={500} />
              {rows.length > 0 && (
                <Field
                  {...field('from_application_id')}
                  kind="select"
                  options={rows.map(({ id, name }) => ({ value: id, label: name }))}
                  placeholder={say.nobody}
                />
              )}
              <Field {...field('how')} kind="text" example={say.example} maxLength={300} />
              <Buttons language={language} label={say.save} />
            </Form>
          </details>
        )}
      </section>
      <section id="derives">
        <h2>{say.to}</h2>
        {lineage.to.length === 0 ? <p>{say.noTo}</p> : <Tree visit={visit} sources={lineage.to} names={names} />}
      </section>
    </>
  )
}

interface TreeProps {
  visit: Visit
  sources: readonly Source[]
  names: ReadonlyMap<string, string>
  /** Where the ties of the first level are removed, for whoever may. */
  removeAt?: string | undefined
}

function Tree({ visit, sources, names, removeAt }: TreeProps) {
  const say = circulationWords[visit.language].lineage
  return (
    <ul>
      {sources.map(({ id, dataset_id, application_id, title, how, next }) => {
        const name = title ?? names.get(application_id ?? '') ?? say.unknown
        const href = dataset_id ? circulationPath(dataset_id) : `${applicationsPath}/${application_id}`
        return (
          <li key={id}>
            {dataset_id || names.has(application_id ?? '') ? <a href={visit.href(href)}>{name}</a> : name}
            {application_id && ` (${say.application})`}
            {how && <span class="field-note">{how}</span>}
            {removeAt && (
              <form method="post" action={removeAt}>
                <input type="hidden" name="do" value="unlink" />
                <button type="submit" class="button-small" name="source" value={id}>
                  {say.remove}
                  <span class="visually-hidden">{` (${name})`}</span>
                </button>
              </form>
            )}
            {next.length > 0 && <Tree visit={visit} sources={next} names={names} />}
          </li>
        )
      })}
    </ul>
  )
}
