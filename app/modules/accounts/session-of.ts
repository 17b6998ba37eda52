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
    /** The only authority that it opens, when that authority's own identity provider opened it. */
    tenantId: string | null
  }
}

/** Whose session these cookies carry. It says who somebody is, never what they may do: ask membershipOf each time. */
export async function sessionOf(auth: Auth, headers: Headers): Promise<SignedIn | null> {
  if (!headers.get('cookie')) return null
  const found = await auth.engine.api.getSession({ headers: cookiesOf(headers) })
  if (!found) return null
  const { id, name, email } = found.user
  const { session } = found
  const { rows } = await auth.pool.query<{ operator: boolean; tenantId: string | null }>(
    `select exists (select from auth.operator where user_id = $1) as operator, provider_tenant_id as "tenantId"
     from auth.session where id = $2`,
    [id, session.id],
  )
  const [row] = rows
  if (!row) return null
  return {
    // An authority speaks for its own members: its provider makes nobody the operator of the installation.
    user: { id, name, email, operator: row.operator && row.tenantId === null },
    session: {
      id: session.id,
      factor: session.factor === true,
      providerId: session.providerId ?? null,
      tenantId: row.tenantId,
    },
  }
}
