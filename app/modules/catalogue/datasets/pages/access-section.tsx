import { one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { fieldsOf, worded } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { oneOf } from '#ui/list-address.ts'
import { distributionKinds } from '../dataset.ts'
import type { ReadDataset } from '../read-dataset.ts'
import { formats } from '../../vocabularies/terms.ts'
import { datasetWords } from './dataset-words.ts'
import { sectionWords } from './section-words.ts'

type Distribution = ReadDataset['distributions'][number]

interface Props {
  visit: Visit
  /** The page itself, which receives the forms. */
  action: string
  distributions: readonly Distribution[]
  editable: boolean
}

/** The ways to reach a dataset, each with what is known of it; forms to add, correct and remove for whoever may. */
export function AccessSection({ visit, action, distributions, editable }: Props) {
  const say = sectionWords[visit.language].access
  const asked = one(visit.typed.do) === 'access' ? (one(visit.typed.distribution) ?? '') : null
  return (
    <section id="acces">
      <h2>{say.title}</h2>
      {distributions.length === 0 && <p class="note">{say.none}</p>}
      <ul class="plain">
        {distributions.map(one => (
          <li key={one.id}>
            <Reached visit={visit} distribution={one} />
            {editable && (
              <>
                <AccessForm visit={visit} action={action} recorded={one} open={asked === one.id} />
                <form method="post" action={action}>
                  <input type="hidden" name="do" value="remove" />
                  <input type="hidden" name="distribution" value={one.id} />
                  <button type="submit" class="button-link">
                    {say.remove}
                    <span class="visually-hidden">{` (${nameOf(visit, one)})`}</span>
                  </button>
                </form>
              </>
            )}
          </li>
        ))}
      </ul>
      {editable && <AccessForm visit={visit} action={action} recorded={null} open={asked === ''} />}
    </section>
  )
}

function nameOf({ language }: Visit, { title, format, format_text }: Distribution): string {
  return title ?? format ?? format_text ?? sectionWords[language].access.unnamed
}

function Reached({ visit, distribution }: { visit: Visit; distribution: Distribution }) {
  const { language } = visit
  const say = { ...datasetWords[language], ...sectionWords[language] }
  const { download_url, access_url, file_id, format, format_text, modified_on, link_state } = distribution
  const name = nameOf(visit, distribution)
  const address = download_url ?? access_url
  const kind = oneOf(distributionKinds, distribution.kind)
  const state = oneOf(['alive', 'dead', 'moved', 'unsure'] as const, link_state ?? undefined)
  const notes = [
    kind && say.kinds[kind],
    format ?? format_text,
    file_id && say.access.file,
    modified_on && `${say.access.modified} ${formatDate(modified_on, language)}`,
  ].filter(Boolean)
  return (
    <p>
      {address ? (
        <a href={address} rel="noreferrer">
          {name}
        </a>
      ) : (
        <strong>{name}</strong>
      )}
      <span class="field-note">
        {notes.join(' · ')}
        {state && <span class={state === 'dead' ? 'overdue' : undefined}>{` · ${say.links[state]}`}</span>}
      </span>
    </p>
  )
}

type FormProps = { visit: Visit; action: string; recorded: Distribution | null; open: boolean }

function AccessForm({ visit, action, recorded, open }: FormProps) {
  const { language } = visit
  const { kinds } = datasetWords[language]
  const { access: say } = sectionWords[language]
  const labels = {
    kind: say.kind,
    name: say.name,
    access_url: say.address,
    download_url: say.download,
    format: say.format,
    data_modified_on: say.modified,
  }
  const known = recorded ? { ...recorded, name: recorded.title, data_modified_on: recorded.modified_on } : {}
  const shown = open ? visit : { ...visit, typed: {}, problem: () => undefined }
  const field = fieldsOf(shown, labels, known, 'access')
  return (
    <details open={open}>
      <summary>{recorded ? say.edit(nameOf(visit, recorded)) : say.add}</summary>
      <Form action={`${action}#acces`} hidden={{ do: 'access', distribution: recorded?.id ?? '' }}>
        <Field {...field('kind')} kind="select" options={worded(distributionKinds, kinds)} required />
        <Field {...field('name')} kind="text" help={say.help} maxLength={300} />
        <Field {...field('access_url')} kind="url" maxLength={2_000} />
        <Field {...field('download_url')} kind="url" maxLength={2_000} />
        <Field {...field('format')} kind="select" options={formats.map(({ code }) => ({ value: code, label: code }))} />
        <Field {...field('data_modified_on')} kind="date" />
        <Buttons language={language} label={say.save} />
      </Form>
    </details>
  )
}
