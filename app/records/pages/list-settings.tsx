import { sayActor } from '#kernel/sentences.ts'
import type { Visit } from '#kernel/page.ts'
import { Field, type Option } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { addressOf } from '#ui/list-address.ts'
import type { View } from '../list-views.ts'
import { listHref, viewsPath } from './paths.ts'
import { recordsWords } from './words.ts'

export interface ListSettingsProps {
  visit: Visit
  path: string
  narrowing: Record<string, string>
  columns: readonly Option[]
  shown: readonly string[]
  register: string
  /** The query of the list as it is seen now. */
  here: string
  saved: readonly View[]
  saves: boolean
  shares: boolean
}

/** Folded under a list: its columns, one’s views, its address. */
export function ListSettings(props: ListSettingsProps) {
  const { visit, path, narrowing, columns, shown, register, here, saves, shares } = props
  const { language } = visit
  const say = recordsWords[language].list
  const address = `${visit.origin}${listHref(path, here)}`
  return (
    <details class="list-settings">
      <summary>{say.settings}</summary>
      <form class="form" method="get" action={path}>
        {Object.entries(narrowing).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Field
          language={language}
          kind="checkboxes"
          name="columns"
          label={say.columns}
          options={columns}
          values={shown}
        />
        <div class="buttons">
          <button type="submit">{say.show}</button>
          <a href={addressOf(path, narrowing)}>{say.usual}</a>
        </div>
      </form>
      {saves && (
        <Form action={visit.href(viewsPath)} hidden={{ register, query: here }}>
          <Field
            language={language}
            kind="text"
            name="name"
            label={say.name}
            help={say.nameHelp}
            maxLength={60}
            required
          />
          {shares && <Field language={language} kind="checkbox" name="shared" value="yes" label={say.shared} />}
          <Buttons language={language} label={say.save} />
        </Form>
      )}
      <SavedViews {...props} />
      <p class="note">
        <a href={visit.href(viewsPath)}>{say.all}</a>
      </p>
      <div class="field">
        <label for="adresse-de-la-liste">{say.address}</label>
        <input id="adresse-de-la-liste" type="text" readOnly value={address} aria-describedby="adresse-aide" />
        <p id="adresse-aide" class="field-note">
          {say.addressHelp} <a href={`mailto:?body=${encodeURIComponent(address)}`}>{say.mail}</a>
        </p>
      </div>
    </details>
  )
}

function SavedViews({ visit, saved, shares, path }: ListSettingsProps) {
  const say = recordsWords[visit.language].list
  const removable = saved.filter(view => view.mine || (shares && view.shared))
  if (removable.length === 0) return null
  return (
    <section aria-label={say.mine}>
      <h2>{say.mine}</h2>
      <ul class="plain">
        {removable.map(view => (
          <li key={view.id} class="signed">
            <a href={listHref(path, view.query)}>{view.name}</a>
            {view.shared && <span class="field-note">{say.sharedBy(sayActor(view.owner_name, visit.language))}</span>}
            <form method="post" action={visit.href(`${viewsPath}/${view.id}/supprimer`)}>
              <button class="button-link" type="submit">
                {say.remove}
                <span class="visually-hidden">{` (${view.name})`}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  )
}
