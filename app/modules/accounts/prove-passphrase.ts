import { hashPassword, verifyPassword } from 'better-auth/crypto'
import { Refused } from '#kernel/errors.ts'
import { countAttempt, forgetAttempt } from './attempts.ts'
import type { Auth } from './auth.ts'
import { longestPassphrase } from './passphrase.ts'
import type { Person } from './person.ts'

export interface Credentials {
  email: string
  passphrase: string
  /** Network address of the person, as the web surface trusts it; only counted, never kept. */
  ip: string
}

/**
 * Who this is. Throws `Refused('accounts.wrong-passphrase')`, in the same time and words for an unknown e-mail and for an
 * account without a passphrase, and `Refused('accounts.too-many-tries', { minutes })` without looking at the passphrase.
 */
export async function provePassphrase(auth: Auth, { email, passphrase, ip }: Credentials): Promise<Person> {
  const source = { email: normalEmail(email), ip }
  await countAttempt(auth, source)
  const { rows } = await auth.pool.query<Person & { password: string | null }>(
    `select u.id, u.name, u.email, a.password from auth.user u
     left join auth.account a on a.user_id = u.id and a.provider_id = 'credential' where u.email = $1`,
    [source.email],
  )
  const [found] = rows
  const typed = passphrase.slice(0, longestPassphrase + 1)
  // Hashing for nobody takes as long as for somebody.
  const right = found?.password
    ? await verifyPassword({ hash: found.password, password: typed })
    : !(await hashPassword(typed))
  if (!found || !right) throw new Refused('accounts.wrong-passphrase')
  await forgetAttempt(auth, source)
  return { id: found.id, name: found.name, email: found.email }
}

/** Addresses are compared in lower case. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase()
}
