import { civilDate } from '#kernel/clock.ts'
import type { PageResult, Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { texts } from '../texts.ts'
import { keysPath } from './paths.ts'

interface Made {
  key: string
  name: string
  permissions: readonly string[]
  expires_at: Date
}

/** The one time that a key is shown. */
export function madeKey(visit: Visit, made: Made): PageResult {
  const { language, scope } = visit
  const say = texts[language].made
  const until = formatDate(civilDate(made.expires_at, scope.tenant.timeZone), language)
  const body = (
    <>
      <h1>{say.title}</h1>
      <p class="notice notice-info">
        <strong>{say.once}</strong> {say.until(until)}
      </p>
      <div class="field">
        <label for="cle">{say.key(made.name)}</label>
        <p class="field-help" id="cle-aide">
          {say.copy}
        </p>
        <input id="cle" type="text" readonly value={made.key} aria-describedby="cle-aide" autocomplete="off" />
      </div>
      <h2>{say.example}</h2>
      <p>{say.exampleHelp}</p>
      <pre tabIndex={0}>
        <code>{`curl -H 'Authorization: Bearer ${made.key}' \\\n  ${visit.origin}/api/v1/t/${scope.tenant.slug}${firstAddress(visit, made)}`}</code>
      </pre>
      <p>
        <a href={visit.href(keysPath)}>{say.all}</a>
      </p>
    </>
  )
  return { title: say.title, body }
}

/** An address that this key opens without any other word. */
function firstAddress({ scope }: Visit, { permissions }: Made): string {
  const opened = scope.registry.modules.flatMap(module => module.operations)
  const found = opened.find(
    ({ spec }) => spec.http?.startsWith('GET ') && !spec.http.includes(':') && permissions.includes(spec.needs),
  )
  return found?.spec.http?.split(' ')[1] ?? ''
}
