import type { Language } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { leftAddress, returnAddress } from '../identity/begin.ts'
import type { Checked } from '../identity/check-provider.ts'
import type { ShownProvider } from '../identity/list-providers.ts'
import { presets, type Preset } from '../identity/presets.ts'
import { providerWords } from './provider-words.ts'

type ListProps = { language: Language; providers: readonly ShownProvider[]; path: string }

/** The providers of a place and the way to add one. */
export function ProviderList({ language, providers, path }: ListProps) {
  const say = providerWords[language].list
  return (
    <>
      {providers.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <RegisterTable
          language={language}
          caption={say.title}
          columns={[
            { key: 'name', label: say.name },
            { key: 'issuer', label: say.issuer },
            { key: 'state', label: say.state },
          ]}
          rows={providers.map(({ id, label, issuer, enabled }) => ({
            id,
            name: label,
            cells: { name: <a href={`${path}/${id}`}>{label}</a>, issuer, state: enabled ? say.on : say.off },
          }))}
          pick={null}
        />
      )}
      <p>
        <a class="button" href={`${path}/nouveau`}>
          {say.add}
        </a>
      </p>
    </>
  )
}

/** The models; each leads to the same page, filled in. */
export function PresetChoice({ language, path, chosen }: { language: Language; path: string; chosen: string }) {
  const say = providerWords[language].form
  return (
    <nav aria-label={say.presets}>
      <p>{say.presets}</p>
      <ul class="row plain">
        {presets.map(({ id, label }) => (
          <li key={id}>
            <a
              class="button button-small"
              href={`${path}?modele=${id}`}
              aria-current={id === chosen ? 'true' : undefined}
            >
              {label[language]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** What to know of this kind of provider, and what is not sure of it. */
export function PresetNotes({ language, preset }: { language: Language; preset: Preset | null }) {
  if (!preset || preset.notes.length === 0) return null
  const say = providerWords[language].form
  return (
    <section aria-labelledby="a-savoir">
      <h2 id="a-savoir">{say.notes}</h2>
      <ul>
        {preset.notes.map(({ text, source }) => (
          <li key={text.fr}>
            {text[language]} {source === null && <span class="tag">{say.unsure}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What the provider asks of us. */
export function OwnAddresses({ language, origin }: { language: Language; origin: string }) {
  const say = providerWords[language].form
  return (
    <section aria-labelledby="adresses">
      <h2 id="adresses">{say.addresses}</h2>
      <dl class="fields">
        <div>
          <dt>{say.returnAddress}</dt>
          <dd>
            <code>{returnAddress(origin)}</code>
          </dd>
        </div>
        <div>
          <dt>{say.leftAddress}</dt>
          <dd>
            <code>{leftAddress(origin)}</code>
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** What trying it found. */
export function TestResult({ language, checked }: { language: Language; checked: Checked }) {
  const say = providerWords[language].test
  return (
    <div class="notice notice-info" role="status">
      <h2>{say.title}</h2>
      <ul>
        <li>{say.keys(checked.keys)}</li>
        <li>{say.pkce(checked.pkce)}</li>
        <li>{say.userinfo(checked.userinfo)}</li>
        <li>{say.logout(checked.logout)}</li>
      </ul>
      <p>{say.next}</p>
    </div>
  )
}
