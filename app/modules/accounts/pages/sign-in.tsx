import type { Provider } from '../identity/provider.ts'
import { Door, EmailField, PassphraseField, type DoorProps } from './door.tsx'
import { doorTexts } from './door-texts.ts'
import { doorPath, doors } from './door-paths.ts'

export interface Offer {
  provider: Pick<Provider, 'id' | 'label'>
  /** Address of the authority whose provider it is; null = of the installation. */
  slug: string | null
}

type Props = DoorProps & { offers: readonly Offer[] }

export function SignIn({ offers, ...props }: Props) {
  const { language, errors, typed } = props
  const say = doorTexts[language].signIn
  const hidden = typed.vers ? { vers: typed.vers } : undefined
  return (
    <>
      <Door
        {...{ language, errors, hidden }}
        title={say.title}
        action={say.action}
        path={doors.signIn}
        before={offers.length > 0 ? <Offers {...{ language, offers, vers: typed.vers }} /> : undefined}
      >
        <EmailField {...props} />
        <PassphraseField {...props} />
      </Door>
      <p class="buttons">
        <a href={doors.forgotten}>{say.lost}</a>
      </p>
    </>
  )
}

/** Links and not buttons: a form may not lead to another site (content security policy). */
function Offers({ language, offers, vers }: Pick<Props, 'language' | 'offers'> & { vers: string | undefined }) {
  const say = doorTexts[language].signIn
  return (
    <>
      <ul class="plain">
        {offers.map(({ provider, slug }) => (
          <li key={provider.id}>
            <a class="button button-main" href={offerPath({ provider, slug }, vers ? { vers } : {})}>
              {say.with(provider.label)}
            </a>
          </li>
        ))}
      </ul>
      <h2>{say.or}</h2>
    </>
  )
}

/** The address that leads to a provider. */
export function offerPath({ provider, slug }: Offer, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams({ ...(slug === null ? {} : { collectivite: slug }), ...more })
  const path = doorPath(doors.provider, { provider: provider.id })
  return query.size > 0 ? `${path}?${query}` : path
}
