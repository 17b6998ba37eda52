import { Invalid, NotFound, Refused, type FieldProblem } from '#kernel/errors.ts'
import { acceptInvitation } from '../accept-invitation.ts'
import { completeFirstRun } from '../complete-first-run.ts'
import { isFirstRunOpen } from '../first-run-link.ts'
import { openInvitation } from '../invitation.ts'
import { openAuthority } from '../open-authority.ts'
import { recordSignIn } from '../record-sign-in.ts'
import { sessionOf } from '../session-of.ts'
import { signIn } from '../sign-in.ts'
import { signOut } from '../sign-out.ts'
import { AcceptInvitation } from './accept-invitation.tsx'
import { doorRoute, type DoorScreen, type SignInRequest, type SignInRoute } from './door-route.tsx'
import { doorTexts } from './door-texts.ts'
import { doors } from './door-paths.ts'
import { FirstRun } from './first-run.tsx'
import { OpenAuthority } from './open-authority.tsx'
import { SignIn } from './sign-in.tsx'
import { SignOut } from './sign-out.tsx'

const signInScreen: DoorScreen = {
  path: doors.signIn,
  closedTitle: ({ language }) => doorTexts[language].signIn.title,
  async show({ auth, headers, language, typed }, errors) {
    if (await sessionOf(auth, headers)) return { redirect: wayBack(typed) }
    return { title: doorTexts[language].signIn.title, body: <SignIn {...{ language, typed, errors }} /> }
  },
  async enter(request) {
    const { auth, typed, ip, language } = request
    const { email = '', passphrase = '' } = typed
    const missing: Record<string, FieldProblem> = {}
    if (!email) missing.email = { key: 'kernel.required' }
    if (!passphrase) missing.passphrase = { key: 'kernel.required' }
    if (Object.keys(missing).length > 0) throw new Invalid(missing)
    const { setCookie, user } = await signIn(auth, { email, passphrase, ip })
    await recordSignIn(request, user)
    return { redirect: wayBack(typed), setCookie, flash: doorTexts[language].signIn.flash }
  },
}

const signOutScreen: DoorScreen = {
  path: doors.signOut,
  closedTitle: ({ language }) => doorTexts[language].signOut.title,
  async show({ language }) {
    return { title: doorTexts[language].signOut.title, body: <SignOut language={language} /> }
  },
  async enter({ auth, headers, language }) {
    const { setCookie } = await signOut(auth, headers)
    return { redirect: doors.signIn, setCookie, flash: doorTexts[language].signOut.flash }
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
    const { params, typed, auth, ip } = request
    const { setCookie } = await completeFirstRun(request, auth, { ...typed, token: params.token ?? '', ip })
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
    return { redirect: `/t/${tenant.slug}/`, flash: doorTexts[request.language].openAuthority.flash }
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
    return { title, body: <AcceptInvitation {...{ language, typed, errors, open }} token={link.token} /> }
  },
  async enter(request) {
    const { auth, typed, ip, language } = request
    const { name, passphrase, passphrase_again } = typed
    const acceptance = { ...linkOf(request), name, passphrase, passphrase_again, ip }
    const { setCookie, tenant } = await acceptInvitation(request, auth, acceptance)
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
].map(doorRoute)

/** Where the person was going, when it is a page of an authority here; never another site. */
function wayBack({ vers = '' }: SignInRequest['typed']): string {
  const inside = /^\/t\/[a-z0-9][\w/-]*$/.test(vers) && !vers.includes('//')
  return inside ? vers : '/'
}

async function signedIn({ auth, headers }: SignInRequest) {
  return (await sessionOf(auth, headers))?.user ?? null
}

function linkOf({ params }: SignInRequest): { slug: string; token: string } {
  return { slug: params.slug ?? '', token: params.token ?? '' }
}
