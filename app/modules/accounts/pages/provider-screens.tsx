import { NotFound, Refused } from '#kernel/errors.ts'
import { Field } from '#ui/field.tsx'
import { admit, admitLinking } from '../identity/admit.ts'
import { beginJourney } from '../identity/begin.ts'
import { comeBack, type Recognised } from '../identity/come-back.ts'
import { confirmLink, holdLink, readLink } from '../identity/confirm-link.ts'
import { letIn } from '../let-in.ts'
import { recordOfPerson } from '../record-of-person.ts'
import { recordSignIn } from '../record-sign-in.ts'
import { sessionOf } from '../session-of.ts'
import { wrongCodeBeside } from './code-screen.tsx'
import { Door, errorAt, PassphraseField } from './door.tsx'
import type { DoorScreen, SignInRequest, SignInResult } from './door-route.tsx'
import { doorTexts } from './door-texts.ts'
import { doorPath, doors, enrolBefore } from './door-paths.ts'
import { refuseNarrow } from './signed-in.tsx'
import { wayBack } from './way-back.ts'

/** Leaves for an identity provider. Only linked to: nothing is posted here. */
export const leaveScreen: DoorScreen = {
  path: doors.provider,
  closedTitle: ({ language }) => doorTexts[language].provider.title,
  async show({ auth, database, headers, params, typed, origin, language }) {
    const signedIn = typed.relier ? await sessionOf(auth, headers) : null
    if (typed.relier && !signedIn) return { redirect: doors.signIn }
    if (signedIn) refuseNarrow(signedIn)
    return beginJourney(auth, database, {
      slug: typed.collectivite ?? '',
      providerId: params.provider ?? '',
      back: wayBack(typed.vers),
      linking: signedIn?.user.id,
      invitation: typed.invitation ? { slug: typed.chez ?? '', token: typed.invitation } : undefined,
      origin,
      language,
    }).catch((error: unknown) => {
      throw error instanceof NotFound ? new Refused('accounts.provider-off') : error
    })
  },
  enter: nothingPosted,
}

/** Comes back from it. */
export const comeBackScreen: DoorScreen = {
  path: doors.comeBack,
  closedTitle: ({ language }) => doorTexts[language].provider.title,
  async show(request) {
    const { auth, database, headers, typed: query, origin, language } = request
    const recognised = await comeBack(auth, database, { query, headers, origin, language })
    if (recognised.journey.linking) return linkOwn(request, recognised, recognised.journey.linking)
    const admission = await admit(request, recognised)
    if (admission.kind === 'confirm') {
      return { redirect: doors.link, setCookie: await holdLink(auth, recognised, admission.person) }
    }
    const { provider, identity, journey } = recognised
    const back = journey.back === '/' && admission.tenant ? `/t/${admission.tenant.slug}/` : journey.back
    const kept = { id: provider.id, tenantId: provider.tenant_id, idToken: identity.idToken }
    const entry = {
      person: admission.person,
      headers,
      back,
      provider: { ...kept, checksFactor: provider.checks_factor },
    }
    const { setCookie, code } = await letIn(auth, entry)
    if (code) return { redirect: doors.code, setCookie }
    await recordSignIn(request, admission.person, provider.tenant_id)
    if (admission.invitation)
      return { redirect: enrolBefore(doorPath(doors.invitation, admission.invitation)), setCookie }
    return { redirect: back, setCookie, flash: doorTexts[language].signIn.flash }
  },
  enter: nothingPosted,
}

/** Ties a provider to an account that has its address, once its person has said so. */
export const linkScreen: DoorScreen = {
  path: doors.link,
  closedTitle: ({ language }) => doorTexts[language].provider.title,
  async show({ auth, headers, language }, errors) {
    const held = await readLink(auth, headers)
    if (!held) return { redirect: doors.signIn, flash: doorTexts[language].code.expired }
    const { provider: say, code } = doorTexts[language]
    const lead = say.confirm(held.provider.label, held.person.email)
    const body = (
      <Door {...{ language, errors, lead }} title={say.confirmTitle} action={say.confirmAction} path={doors.link}>
        <input type="hidden" name="username" value={held.person.email} autocomplete="username" />
        <PassphraseField {...{ language, errors }} />
        {held.factor && (
          <Field
            language={language}
            kind="text"
            name="code"
            label={code.field}
            help={code.lead}
            error={errorAt(errors, 'code')}
            autocomplete="one-time-code"
            required
          />
        )}
      </Door>
    )
    return { title: say.confirmTitle, body }
  },
  async enter(request) {
    const { auth, headers, typed, ip, language } = request
    const confirmed = confirmLink(request, auth, { headers, passphrase: typed.passphrase, code: typed.code, ip })
    const { setCookie, person, back, tenantId } = await confirmed.catch(wrongCodeBeside('code'))
    await recordOfPerson(request, person, 'linkProvider')
    await recordSignIn(request, person, tenantId)
    return { redirect: back, setCookie, flash: doorTexts[language].signIn.flash }
  },
}

/** Only for the very person who left from their account, still signed in. */
async function linkOwn(request: SignInRequest, recognised: Recognised, userId: string): Promise<SignInResult> {
  const signedIn = await sessionOf(request.auth, request.headers)
  if (signedIn?.user.id !== userId) throw new Refused('accounts.begin-again')
  refuseNarrow(signedIn)
  await admitLinking(request, recognised, signedIn.user)
  await recordOfPerson(request, signedIn.user, 'linkProvider')
  return { redirect: doors.account, flash: doorTexts[request.language].provider.linked(recognised.provider.label) }
}

async function nothingPosted(): Promise<SignInResult> {
  return { redirect: doors.signIn }
}
