import { NotFound } from '#kernel/errors.ts'
import type { Language } from '#kernel/texts.ts'
import { linksOf } from '../identity/links.ts'
import { providersOf } from '../identity/provider.ts'
import { tenantsOf } from '../membership-of.ts'
import { accountWords } from './account-words.ts'
import type { SignInRequest } from './door-route.tsx'
import { doors } from './door-paths.ts'
import { offerPath } from './sign-in.tsx'

export interface OwnProvider {
  id: string
  label: string
  slug: string | null
  linked: boolean
}

/** The providers in force that may open this account: of the installation, and of the authorities of the person. */
export async function ownProviders(
  { database }: Pick<SignInRequest, 'database'>,
  userId: string,
): Promise<OwnProvider[]> {
  const places = [null, ...(await tenantsOf(database, userId))]
  const linked = new Set(await linksOf(database, userId))
  const lists = await Promise.all(
    places.map(async tenant =>
      (await providersOf(database, tenant?.id ?? null))
        .filter(provider => provider.enabled || linked.has(provider.id))
        .map(({ id, label }) => ({ id, label, slug: tenant?.slug ?? null, linked: linked.has(id) })),
    ),
  )
  return lists.flat()
}

export async function ownProvider(
  request: Pick<SignInRequest, 'database'>,
  userId: string,
  id: string | undefined,
): Promise<OwnProvider> {
  const found = (await ownProviders(request, userId)).find(provider => provider.id === id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

/** Renders nothing where no provider is set up. */
export function OwnProviders({ language, providers }: { language: Language; providers: readonly OwnProvider[] }) {
  if (providers.length === 0) return null
  const say = accountWords[language].providers
  return (
    <section aria-labelledby="fournisseurs">
      <h2 id="fournisseurs">{say.title}</h2>
      <p>{say.text}</p>
      <ul class="plain">
        {providers.map(({ id, label, slug, linked }) => (
          <li key={id} class="row">
            {linked ? (
              <>
                <span>{`${label} · ${say.linked}`}</span>
                <form method="post" action={doors.account}>
                  <input type="hidden" name="provider" value={id} />
                  <button type="submit" name="do" value="unlink" class="button-small" aria-label={say.unlinkOf(label)}>
                    {say.unlink}
                  </button>
                </form>
              </>
            ) : (
              <a class="button button-small" href={offerPath({ provider: { id, label }, slug }, { relier: '1' })}>
                {say.link(label)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
