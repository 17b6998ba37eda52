import { Invalid, Refused } from '#kernel/errors.ts'
import type { Auth } from './auth.ts'
import { newPassphraseHash } from './reset.ts'
import type { Person } from './person.ts'
import { provePassphrase } from './prove-passphrase.ts'
import type { SignedIn } from './session-of.ts'

export interface OpenSession {
  id: string
  created_at: Date
  /** « Firefox, Windows »; '' when the browser said nothing. */
  browser: string
  /** An identity provider opened it, not a passphrase. */
  provider: boolean
}

/** Whether somebody may prove who they are with a passphrase. */
export async function hasPassphrase({ pool }: Auth, userId: string): Promise<boolean> {
  const { rowCount } = await pool.query(
    "select from auth.account where user_id = $1 and provider_id = 'credential' and password is not null",
    [userId],
  )
  return rowCount === 1
}

/** Newest first; for who came by an authority's own provider, those that it opened. */
export async function sessionsOf(
  { pool }: Auth,
  userId: string,
  tenantId: string | null = null,
): Promise<OpenSession[]> {
  const { rows } = await pool.query<OpenSession>(
    `select id, created_at, coalesce(user_agent, '') as browser,
       provider_id is not null as provider
     from auth.session where user_id = $1 and expires_at > now() and ($2::uuid is null or provider_tenant_id = $2)
     order by created_at desc, id`,
    [userId, tenantId],
  )
  return rows
}

type Reach = Pick<SignedIn['session'], 'id' | 'tenantId'>

/** One’s own only, and of those that `tenantId` lets one see. */
export async function closeSession({ pool }: Auth, userId: string, { id, tenantId }: Reach): Promise<void> {
  await pool.query(
    'delete from auth.session where user_id = $1 and id::text = $2 and ($3::uuid is null or provider_tenant_id = $3)',
    [userId, id, tenantId],
  )
}

/** All but the one given, among those that it lets one see. */
export async function closeOtherSessions({ pool }: Auth, userId: string, kept: Reach): Promise<void> {
  await pool.query(
    'delete from auth.session where user_id = $1 and id <> $2 and ($3::uuid is null or provider_tenant_id = $3)',
    [userId, kept.id, kept.tenantId],
  )
}

/** The present passphrase, asked again before what matters; said beside `field` when it is wrong. */
export async function confirmPassphrase(
  auth: Auth,
  person: Pick<Person, 'email'>,
  typed: { passphrase: string | undefined; ip: string; field: string },
): Promise<void> {
  if (!typed.passphrase) throw new Invalid({ [typed.field]: { key: 'kernel.required' } })
  await provePassphrase(auth, { email: person.email, passphrase: typed.passphrase, ip: typed.ip }).catch(error => {
    if (!(error instanceof Refused) || error.key !== 'accounts.wrong-passphrase') throw error
    throw new Invalid({ [typed.field]: { key: 'accounts.wrong-present-passphrase' } })
  })
}

/** Replaces the passphrase and ends every session; the caller opens a new one. Throws `Invalid` beside each field. */
export async function changePassphrase(
  auth: Auth,
  person: Person,
  typed: {
    present: string | undefined
    passphrase?: string | undefined
    passphrase_again?: string | undefined
    ip: string
  },
): Promise<void> {
  await confirmPassphrase(auth, person, { passphrase: typed.present, ip: typed.ip, field: 'present' })
  const hash = await newPassphraseHash(person, typed)
  await auth.pool.query(
    "update auth.account set password = $2, updated_at = $3 where user_id = $1 and provider_id = 'credential'",
    [person.id, hash, auth.clock.now()],
  )
  await auth.pool.query('delete from auth.session where user_id = $1', [person.id])
}
