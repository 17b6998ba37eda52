import { Invalid } from '#kernel/errors.ts'
import { providerSessionOf } from '../identity/provider-session.ts'
import { confirmPassphrase, hasPassphrase } from '../own-account.ts'
import { openSession } from '../open-session.ts'
import { recordOfPerson } from '../record-of-person.ts'
import {
  beginEnrolment,
  confirmEnrolment,
  factorOf,
  proveFactor,
  readEnrolment,
  removeFactor,
  renewRecoveryCodes,
} from '../second-factor.ts'
import type { SignedIn } from '../session-of.ts'
import { accountWords } from './account-words.ts'
import { wrongCodeBeside } from './code-screen.tsx'
import type { DoorScreen, SignInRequest, SignInResult } from './door-route.tsx'
import { doors } from './door-paths.ts'
import { Enrolment } from './factor-enrolment.tsx'
import { FactorInForce, RecoveryCodes } from './factor-in-force.tsx'
import { refuseNarrow, whenOwner, whenSignedIn } from './signed-in.tsx'
import { wayBack } from './way-back.ts'

/** Setting up, renewing and removing one’s second factor. */
export const factorScreen: DoorScreen = {
  path: doors.factor,
  closedTitle: ({ language }) => accountWords[language].factor.title,
  show: (request, errors) =>
    whenOwner(request, async ({ user, session }) => {
      const { auth, language, typed } = request
      const { title } = accountWords[language].factor
      const factor = await factorOf(auth, user.id)
      if (factor) {
        const byPassphrase = await hasPassphrase(auth, user.id)
        return { title, body: <FactorInForce {...{ language, errors, factor, byPassphrase }} /> }
      }
      const shown = typed.enrolment ? await readEnrolment(auth, user.id, typed.enrolment) : null
      const begun =
        shown && typed.enrolment ? { token: typed.enrolment, secret: shown } : await beginEnrolment(auth, user.id)
      const required = typed.vers !== undefined
      const props = {
        language,
        errors,
        begun,
        email: user.email,
        vers: typed.vers,
        required,
        provider: session.providerId !== null,
      }
      return { title, body: <Enrolment {...props} /> }
    }),
  enter: request =>
    whenSignedIn(request, async signedIn => {
      refuseNarrow(signedIn)
      return (actions[request.typed.do ?? ''] ?? confirm)(request, signedIn)
    }),
}

const actions: Record<string, typeof confirm> = { renew, remove }

async function confirm(request: SignInRequest, { user, session }: SignedIn): Promise<SignInResult> {
  const { auth, headers, typed, language } = request
  if (!typed.code) throw new Invalid({ code: { key: 'kernel.required' } })
  const provider = await providerSessionOf(auth, session.id)
  const enrolled = confirmEnrolment(auth, user.id, typed.enrolment ?? '', typed.code)
  const codes = await enrolled.catch(wrongCodeBeside('code'))
  await recordOfPerson(request, user, 'enrolFactor')
  const setCookie = await openSession(auth, user.id, { headers, factor: true, provider })
  const next = typed.vers ? wayBack(typed.vers) : doors.account
  const { codesTitle: title } = accountWords[language].factor
  return { title, body: <RecoveryCodes {...{ language, codes, next }} />, setCookie }
}

async function renew(request: SignInRequest, { user }: SignedIn): Promise<SignInResult> {
  const { auth, language } = request
  await prove(request, user, 'proof_renew')
  const codes = await renewRecoveryCodes(auth, user.id)
  await recordOfPerson(request, user, 'renewCodes')
  const { codesTitle: title } = accountWords[language].factor
  return { title, body: <RecoveryCodes {...{ language, codes }} next={doors.account} again /> }
}

async function remove(request: SignInRequest, { user }: SignedIn): Promise<SignInResult> {
  await prove(request, user, 'proof_remove')
  await removeFactor(request.auth, user.id)
  await recordOfPerson(request, user, 'removeFactor')
  return { redirect: doors.account, flash: accountWords[request.language].factor.removed }
}

/** The passphrase again; for who has none, a code. */
async function prove({ auth, typed, ip }: SignInRequest, user: SignedIn['user'], field: string): Promise<void> {
  if (!(await factorOf(auth, user.id))) throw new Invalid({ [field]: { key: 'accounts.no-factor' } })
  if (await hasPassphrase(auth, user.id)) return confirmPassphrase(auth, user, { passphrase: typed[field], ip, field })
  if (!typed[field]) throw new Invalid({ [field]: { key: 'kernel.required' } })
  await proveFactor(auth, user.id, typed[field]).catch(wrongCodeBeside(field))
}
