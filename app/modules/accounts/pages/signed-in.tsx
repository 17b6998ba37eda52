import { Refused } from '#kernel/errors.ts'
import { sessionOf, type SignedIn } from '../session-of.ts'
import { accountWords } from './account-words.ts'
import { Door } from './door.tsx'
import type { SignInRequest, SignInResult } from './door-route.tsx'
import { doorTexts } from './door-texts.ts'
import { doors } from './door-paths.ts'

/** Screens for who has a session: whoever has none is sent to the door. */
export async function whenSignedIn(
  request: SignInRequest,
  show: (signedIn: SignedIn) => Promise<SignInResult>,
): Promise<SignInResult> {
  const signedIn = await sessionOf(request.auth, request.headers)
  if (!signedIn) return { redirect: doors.signIn }
  const shown = await show(signedIn)
  return 'body' in shown ? { ...shown, user: signedIn.user } : shown
}

/** Shows what changes the account itself; to who came by an authority's own provider, why it cannot be done from there. */
export async function whenOwner(
  request: SignInRequest,
  show: (signedIn: SignedIn) => Promise<SignInResult>,
): Promise<SignInResult> {
  return whenSignedIn(request, async signedIn => {
    if (signedIn.session.tenantId === null) return show(signedIn)
    const { language, registry } = request
    const { title } = accountWords[language]
    const body = (
      <Door
        {...{ language, title }}
        errors={[]}
        lead={registry.sentence('accounts.narrow-session', language)}
        action={doorTexts[language].signOut.action}
        path={doors.signOut}
      />
    )
    return { title, body }
  })
}

/** An authority's provider speaks for that authority alone; the account serves everywhere. Throws `Refused('accounts.narrow-session')`. */
export function refuseNarrow({ session }: Pick<SignedIn, 'session'>): void {
  if (session.tenantId !== null) throw new Refused('accounts.narrow-session')
}
