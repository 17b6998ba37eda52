import { civilDate } from '#kernel/clock.ts'
import { formatDate } from '#kernel/texts.ts'
import { ErrorSummary, type FieldError } from '#ui/form.tsx'
import { unlink } from '../identity/links.ts'
import { tenantsOf } from '../membership-of.ts'
import { closeOtherSessions, closeSession, hasPassphrase, sessionsOf } from '../own-account.ts'
import { recordOfPerson } from '../record-of-person.ts'
import { factorOf } from '../second-factor.ts'
import type { SignedIn } from '../session-of.ts'
import { accountWords } from './account-words.ts'
import type { DoorScreen, SignInRequest } from './door-route.tsx'
import { doors } from './door-paths.ts'
import { ownProvider, ownProviders, OwnProviders } from './own-providers.tsx'
import { OwnSessions } from './own-sessions.tsx'
import { refuseNarrow, whenSignedIn } from './signed-in.tsx'

/** One’s own account, whatever the authority: who one is, how one proves it, where one is signed in. */
export const accountScreen: DoorScreen = {
  path: doors.account,
  closedTitle: ({ language }) => accountWords[language].title,
  show: (request, errors) =>
    whenSignedIn(request, async signedIn => ({
      title: accountWords[request.language].title,
      body: await Account({ request, signedIn, errors }),
    })),
  enter: request =>
    whenSignedIn(request, async signedIn => {
      const { user, session } = signedIn
      const say = accountWords[request.language].sessions
      const { auth, typed, database } = request
      if (typed.do === 'unlink') {
        refuseNarrow(signedIn)
        const { id, label } = await ownProvider(request, user.id, typed.provider)
        await unlink(database, user.id, id)
        await recordOfPerson(request, user, 'unlinkProvider')
        return { redirect: doors.account, flash: accountWords[request.language].providers.unlinked(label) }
      }
      await recordOfPerson(request, user, 'closeSessions', session.tenantId)
      if (typed.do === 'close-others') {
        await closeOtherSessions(auth, user.id, session)
        return { redirect: doors.account, flash: say.othersClosed }
      }
      await closeSession(auth, user.id, { id: typed.session ?? '', tenantId: session.tenantId })
      return { redirect: doors.account, flash: say.closed }
    }),
}

type Props = { request: SignInRequest; signedIn: SignedIn; errors: readonly FieldError[] }

async function Account({ request, signedIn: { user, session }, errors }: Props) {
  const { auth, language } = request
  const say = accountWords[language]
  const narrow = session.tenantId !== null
  const tenants = (await tenantsOf(request.database, user.id)).filter(({ id }) => id === (session.tenantId ?? id))
  return (
    <>
      <h1>{say.title}</h1>
      <ErrorSummary language={language} errors={errors} />
      <section aria-labelledby="identite">
        <h2 id="identite">{say.who.title}</h2>
        <dl class="fields">
          <div>
            <dt>{say.who.name}</dt>
            <dd>{user.name}</dd>
          </div>
          <div>
            <dt>{say.who.email}</dt>
            <dd>{user.email}</dd>
          </div>
          {tenants.length > 0 && (
            <div>
              <dt>{say.authorities}</dt>
              <dd>
                <ul class="plain">
                  {tenants.map(tenant => (
                    <li key={tenant.id}>
                      <a href={`/t/${tenant.slug}/`}>{tenant.name}</a>
                    </li>
                  ))}
                </ul>
              </dd>
            </div>
          )}
        </dl>
        <p class="note">{say.who.text}</p>
      </section>
      {narrow ? (
        <section>
          <p class="notice notice-info">{request.registry.sentence('accounts.narrow-session', language)}</p>
        </section>
      ) : (
        <>
          <Passphrase language={language} has={await hasPassphrase(auth, user.id)} />
          <Factor language={language} factor={await factorOf(auth, user.id)} />
          <OwnProviders language={language} providers={await ownProviders(request, user.id)} />
        </>
      )}
      <OwnSessions language={language} sessions={await sessionsOf(auth, user.id, session.tenantId)} here={session.id} />
      {user.operator && (
        <section aria-labelledby="installation">
          <h2 id="installation">{say.installation.title}</h2>
          <p>{say.installation.text}</p>
          <p>
            <a href={doors.providers}>{say.installation.providers}</a>
          </p>
        </section>
      )}
    </>
  )
}

function Passphrase({ language, has }: Pick<SignInRequest, 'language'> & { has: boolean }) {
  const say = accountWords[language].passphrase
  return (
    <section aria-labelledby="phrase-de-passe">
      <h2 id="phrase-de-passe">{say.title}</h2>
      <p>{has ? say.text : say.none}</p>
      {has && (
        <p>
          <a class="button" href={doors.ownPassphrase}>
            {say.change}
          </a>
        </p>
      )}
    </section>
  )
}

type FactorProps = Pick<SignInRequest, 'language'> & { factor: Awaited<ReturnType<typeof factorOf>> }

function Factor({ language, factor }: FactorProps) {
  const say = accountWords[language].factor
  return (
    <section aria-labelledby="second-facteur">
      <h2 id="second-facteur">{say.title}</h2>
      {factor ? (
        <p>{`${say.on(formatDate(civilDate(factor.since, 'Europe/Paris'), language))} ${say.codes(factor.codes)}`}</p>
      ) : (
        <p>{say.off}</p>
      )}
      <p>
        <a class="button" href={doors.factor}>
          {factor ? say.manage : say.setUp}
        </a>
      </p>
    </section>
  )
}
