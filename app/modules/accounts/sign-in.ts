import { isAPIError } from 'better-auth/api'
import { Refused } from '#kernel/errors.ts'
import { countAttempt, forgetAttempt } from './attempts.ts'
import type { Auth } from './auth.ts'

export interface Credentials {
  email: string
  passphrase: string
  /** Network address of the person, as the web surface trusts it; only counted, never kept. */
  ip: string
}

export interface Session {
  setCookie: string[]
  user: { id: string; name: string }
}

/**
 * Opens a session; returns the cookies to set. Throws `Refused('accounts.wrong-passphrase')`, in the same time and words for an
 * unknown e-mail, and `Refused('accounts.too-many-tries', { minutes })` without looking at the passphrase.
 */
export async function signIn(auth: Auth, { email, passphrase, ip }: Credentials): Promise<Session> {
  const source = { email: normalEmail(email), ip }
  await countAttempt(auth, source)
  try {
    const { headers, response } = await auth.engine.api.signInEmail({
      body: { email: source.email, password: passphrase },
      returnHeaders: true,
    })
    await forgetAttempt(auth, source)
    const { id, name } = response.user
    return { setCookie: headers.getSetCookie(), user: { id, name } }
  } catch (error) {
    // 400: an address or a length that nobody can have here.
    if (isAPIError(error) && (error.statusCode === 401 || error.statusCode === 400)) {
      throw new Refused('accounts.wrong-passphrase')
    }
    throw error
  }
}

/** Addresses are compared in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}
