import { Invalid, NotFound, Refused, type FieldProblem } from '#kernel/errors.ts'
import { acceptInvitation, mayAccept } from '../accept-invitation.ts'
import { completeFirstRun } from '../complete-first-run.ts'
import { isFirstRunOpen } from '../first-run-link.ts'
import { offeredProviders } from '../identity/begin.ts'
import { endSessionAddress } from '../identity/provider-session.ts'
import { openInvitation } from '../invitation.ts'
import { openAuthority } from '../open-authority.ts'
import { recordSignIn } from '../record-sign-in.ts'
import { sessionOf } from '../session-of.ts'
import { signIn } from '../sign-in.ts'
import { signOut } from '../sign-out.ts'
import { AcceptInvitation } from './accept-invitation.tsx'
import { accountScreen } from './account-screen.tsx'
import { codeScreen } from './code-screen.tsx'
import { doorRoute, type DoorScreen, type SignInRequest, type SignInRoute } from './door-route.tsx'
import { doorTexts } from './door-texts.ts'
import { doorPath, doors, enrolBefore } from './door-paths.ts'
import { factorScreen } from './factor-screen.tsx'
import { FirstRun } from './first-run.tsx'
import { OpenAuthority } from './open-authority.tsx'
import { newProviderScreen, providerOfInstallationScreen, providersScreen } from './installation-screens.tsx'
import { ownPassphraseScreen } from './own-passphrase-screen.tsx'
import { forgottenScreen, resetScreen } from './reset-screens.tsx'
import { comeBackScreen, leaveScreen, linkScreen } from './provider-screens.tsx'
import { SignIn } from './sign-in.tsx'
import { LeaveProvider, SignOut } from './sign-out.tsx'
import { wayBack } from './way-back.ts'

const signInScreen: DoorScreen = {
  path: doors.signIn,
  closedTitle: ({ language }) => doorTexts[language].signIn.title,
  async show({ auth, database, headers, language, typed }, errors) {
    if (await sessionOf(auth, headers)) return { redirect: wayBack(typed.vers) }
    const slug = /^\/t\/([^/]+)/.exec(wayBack(typed.vers))?.[1] ?? null
    const found = await offeredProviders(database, slug)
    const offers = found.map(({ tenant, provider }) => ({ provider, slug: tenant?.slug ?? null }))
    return { title: doorTexts[language].signIn.title, body: <SignIn {...{ language, typed, errors, offers }} /> }
  },
  async enter(request) {
    const { auth, typed, ip, headers, language } = request
    const { email = '', passphrase = '' } = typed
    const missing: Record<string, FieldProblem> = {}
    if (!email) missing.email = { key: 'kernel.required' }
    if (!passphrase) missing.passphrase = { key: 'kernel.required' }
    if (Object.keys(missing).length > 0) throw new Invalid(missing)
    const back = wayBack(typed.vers)
    const { setCookie, code, user } = await signIn(auth, { email, passphrase, ip, headers, back })
    if (code) return { redirect: doors.code, setCookie }
    await recordSignIn(request, user)
    return { redirect: back, setCookie, flash: doorTexts[language].signIn.flash }
  },
}

const signOutScreen: DoorScreen = {
  path: doors.signOut,
  closedTitle: ({ language }) => doorTexts[language].signOut.title,
  async show({ language }) {
    return { title: doorTexts[language].signOut.title, body: <SignOut language={language} /> }
  },
  async enter({ auth, database, headers, language, origin }) {
    const signedIn = await sessionOf(auth, headers)
    const onward = signedIn && (await endSessionAddress(auth, database, signedIn, { origin, language }))
    const { setCookie } = await signOut(auth, headers)
    const { title, flash } = doorTexts[language].signOut
    // A form may not lead to another site (content security policy): a page that goes on by itself does.
    if (onward) return { title, body: <LeaveProvider {...{ language, onward }} />, refresh: onward, setCookie, flash }
    return { redirect: doors.signIn, setCookie, flash }
  },
}

const firstRunScreen: DoorScreen = {
  path: doors.firstRun,
  closedTitle: ({ language }) => doorTexts[language].firstRun.closed,
  async show({ database, clock, language, typed, params }, errors) {
    const { token = '' } = params
    if (!(await isFirstRunOpen(database, clock, token))) throw new NotFound('accounts.no-first-run')
    return { title: doorTexts[language].firstRun.title, body: <FirstRun {...{ token, language, typed, errors }} /> }
  },
  async enter(request) {
    const { params, typed, auth, ip, headers } = request
    const { setCookie } = await completeFirstRun(request, auth, { ...typed, token: params.token ?? '', ip, headers })
    return { redirect: '/', setCookie }
  },
}

const openAuthorityScreen: DoorScreen = {
  path: doors.openAuthority,
  closedTitle: ({ language }) => doorTexts[language].openAuthority.title,
  async show(request, errors) {
    const { language, typed } = request
    const user = await signedIn(request)
    if (!user) return { redirect: doors.signIn }
    if (!user.operator) throw new Refused('kernel.refused')
    return { title: doorTexts[language].openAuthority.title, body: <OpenAuthority {...{ language, typed, errors }} /> }
  },
  async enter(request) {
    const user = await signedIn(request)
    if (!user) return { redirect: doors.signIn }
    const tenant = await openAuthority(request, user, { name: request.typed.name })
    return { redirect: `/t/${tenant.slug}/premiers-pas`, flash: doorTexts[request.language].openAuthority.flash }
  },
}

const invitationScreen: DoorScreen = {
  path: doors.invitation,
  closedTitle: ({ language }) => doorTexts[language].accept.closed,
  async show(request, errors) {
    const { language, typed } = request
    const link = linkOf(request)
    const open = await openInvitation(request, link)
    const title = doorTexts[language].accept.title(open.tenant.name)
    const signedIn = await mayAccept(request.auth, await sessionOf(request.auth, request.headers), open)
    const found = open.known ? [] : await offeredProviders(request.database, open.tenant.slug)
    const offers = found.map(({ tenant, provider }) => ({ provider, slug: tenant?.slug ?? null }))
    return {
      title,
      body: <AcceptInvitation {...{ language, typed, errors, open, offers, signedIn }} token={link.token} />,
    }
  },
  async enter(request) {
    const { auth, typed, ip, headers, language } = request
    const { name, passphrase, passphrase_again } = typed
    const session = await sessionOf(auth, headers)
    const acceptance = { ...linkOf(request), name, passphrase, passphrase_again, ip, headers, session }
    const { setCookie, tenant, code, joined, entered } = await acceptInvitation(request, auth, acceptance)
    if (code) return { redirect: doors.code, setCookie }
    if (entered) await recordSignIn(request, entered)
    if (!joined) return { redirect: enrolBefore(doorPath(doors.invitation, linkOf(request))), setCookie }
    return { redirect: `/t/${tenant.slug}/`, setCookie, flash: doorTexts[language].accept.flash(tenant.name) }
  },
}

/** The screens at the door, for the web surface to mount as they are. */
export const signInRoutes: readonly SignInRoute[] = [
  signInScreen,
  signOutScreen,
  firstRunScreen,
  openAuthorityScreen,
  invitationScreen,
  codeScreen,
  forgottenScreen,
  resetScreen,
  accountScreen,
  ownPassphraseScreen,
  factorScreen,
  leaveScreen,
  comeBackScreen,
  linkScreen,
  providersScreen,
  newProviderScreen,
  providerOfInstallationScreen,
].map(doorRoute)

async function signedIn({ auth, headers }: SignInRequest) {
  return (await sessionOf(auth, headers))?.user ?? null
}

function linkOf({ params }: SignInRequest): { slug: string; token: string } {
  return { slug: params.slug ?? '', token: params.token ?? '' }
}
