import { sessionOf, type SignedIn } from '../session-of.ts'
import type { SignInRequest, SignInResult } from './door-route.tsx'
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
