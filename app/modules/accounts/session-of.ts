import type { Auth } from './auth.ts'
import { cookiesOf } from './sign-out.ts'

export interface SignedIn {
  user: { id: string; name: string; email: string; operator: boolean }
  session: {
    id: string
    /** A second factor was proved, here or by an identity provider trusted for it. */
    factor: boolean
    /** The identity provider that opened it; null = a passphrase. */
    providerId: string | null
  }
}

/** Whose session these cookies carry. It says who somebody is, never what they may do: ask membershipOf each time. */
export async function sessionOf(auth: Auth, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get('cookie')) return null
  const found = await auth.engine.api.getSession({ headers: cookiesOf(headers) })
  if (!found) return null
  const { id, name, email } = found.user
  const { rowCount } = await auth.pool.query('select from auth.operator where user_id = $1', [id])
  const { session } = found
  return {
    user: { id, name, email, operator: rowCount === 1 },
    session: { id: session.id, factor: session.factor === true, providerId: session.providerId ?? null },
  }
}
