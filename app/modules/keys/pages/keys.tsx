import { civilDate } from '#kernel/clock.ts'
import { page, type Page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { RegisterList } from '#ui/register.tsx'
import { listKeys, type ListedKey } from '../list-keys.ts'
import { revokeKey } from '../revoke-key.ts'
import { texts } from '../texts.ts'
import { rightsWords } from './key-words.ts'
import { documentationPath, keysPath, newKeyPath } from './paths.ts'

export const keysPage: Page = page({
  path: keysPath,
  needs: 'keys.manage',
  menu: { section: 'settings', label: { fr: 'Clés d’API', en: 'API keys' }, order: 60 },
  async get(visit) {
    const keys = await listKeys(visit.scope, {})
    const say = texts[visit.language].list
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="row">
          <a class="button" href={visit.href(newKeyPath)}>
            {say.make}
          </a>
          <a href={`${documentationPath}?collectivite=${visit.scope.tenant.slug}`}>{say.documentation}</a>
        </p>
        <Keys visit={visit} keys={keys} />
      </>
    )
    return { title: say.title, body }
  },
})

export const revokePage: Page = page({
  path: `${keysPath}/:id/revocation`,
  needs: 'keys.manage',
  async post(visit) {
    await revokeKey(visit.scope, { id: visit.params.id ?? '' })
    return { redirect: visit.href(keysPath), flash: texts[visit.language].list.done }
  },
})

function Keys({ visit, keys }: { visit: Visit; keys: readonly ListedKey[] }) {
  const { language } = visit
  const say = texts[language].list
  return (
    <RegisterList
      language={language}
      caption={say.title}
      path={visit.href(keysPath)}
      columns={(['name', 'maker', 'permissions', 'used', 'expires', 'state'] as const).map(key => ({
        key,
        label: say.columns[key],
      }))}
      rows={keys.map(key => ({ id: key.id, name: key.name, cells: cellsOf(visit, key) }))}
      total={keys.length}
      countLabel={say.count(keys.length)}
      empty={{ why: say.empty, createHref: visit.href(newKeyPath), createLabel: say.make }}
    />
  )
}

function cellsOf(visit: Visit, key: ListedKey) {
  const { language, scope } = visit
  const say = texts[language].list
  const dayOf = (instant: Date) => formatDate(civilDate(instant, scope.tenant.timeZone), language)
  const ended = key.revoked_at
    ? say.revoked(dayOf(key.revoked_at))
    : key.expires_at <= scope.clock.now()
      ? say.expired(dayOf(key.expires_at))
      : null
  return {
    name: (
      <>
        {key.name} <span class="note">{say.begins(key.prefix)}</span>
      </>
    ),
    maker: key.maker,
    permissions: rightsWords(visit, key.permissions),
    used: key.last_used_on ? formatDate(key.last_used_on, language) : say.never,
    expires: dayOf(key.expires_at),
    state: ended ?? <Revoke visit={visit} id={key.id} name={key.name} />,
  }
}

/** Folded: what cannot be taken back takes two gestures. */
function Revoke({ visit, id, name }: { visit: Visit; id: string; name: string }) {
  const say = texts[visit.language].list
  return (
    <details>
      <summary aria-label={say.revokeOf(name)}>{say.revoke}</summary>
      <form method="post" action={visit.href(`${keysPath}/${id}/revocation`)}>
        <p>{say.sure}</p>
        <button type="submit" class="button-danger" aria-label={`${say.confirm} (${name})`}>
          {say.confirm}
        </button>
      </form>
    </details>
  )
}
