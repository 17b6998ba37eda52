import { hashPassword } from 'better-auth/crypto'
import { sql, type Kysely } from 'kysely'
import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { passphraseProblem } from './passphrase.ts'
import type { Person } from './person.ts'
import { digest, newToken } from '#kernel/token.ts'

/** How long a link to a new passphrase serves. */
export const resetMinutes = 60

type Ground = { database: Database; clock: Clock }

/** The token of a new link; the links that this person had before serve no more. */
export async function makeReset({ database, clock }: Ground, userId: string): Promise<string> {
  return database.transaction({ tenantId: null, writable: true }, db => writeReset(db, clock, userId))
}

/** The same, in the transaction under way. */
export async function writeReset(
  db: Kysely<unknown>,
  clock: Clock,
  userId: string,
  tenantId: string | null = null,
): Promise<string> {
  const { token, hash } = newToken()
  const now = clock.now()
  const until = new Date(now.getTime() + resetMinutes * 60_000)
  await sql`delete from auth.reset where user_id = ${userId} or expires_at <= ${now}`.execute(db)
  await sql`insert into auth.reset (token_hash, user_id, handed_by, created_at, expires_at)
    values (${hash}, ${userId}, ${tenantId}, ${now}, ${until})`.execute(db)
  return token
}

/**
 * Whose new passphrase this link opens; one handed over by an administrator serves while the person works for that authority
 * alone. One answer, `NotFound('accounts.no-reset')`, whether unknown, late or used.
 */
export async function openReset({ database, clock }: Ground, token: string): Promise<Person> {
  const { rows } = await database.pool.query<Person>(
    `select u.id, u.name, u.email from auth.reset r join auth.user u on u.id = r.user_id
     where r.token_hash = $1 and r.expires_at > $2 and (r.handed_by is null or (
       array(select accounts.tenants_of(u.id)) = array[r.handed_by]
       and not exists (select from auth.operator o where o.user_id = u.id)))`,
    [digest(token), clock.now()],
  )
  if (!rows[0]) throw new NotFound('accounts.no-reset')
  return rows[0]
}

/** Sets the passphrase that a link opens, and closes every session of the person. The second factor, if any, stays. */
export async function useReset(
  ground: Ground,
  typed: { token: string; passphrase?: string | undefined; passphrase_again?: string | undefined },
): Promise<Person> {
  const person = await openReset(ground, typed.token)
  const hash = await newPassphraseHash(person, typed)
  const now = ground.clock.now()
  await ground.database.transaction({ tenantId: null, writable: true }, async db => {
    // One statement decides: of two uses of the link at the same moment, one finds nothing left.
    const { rows } = await sql`
      delete from auth.reset where token_hash = ${digest(typed.token)} and expires_at > ${now} returning user_id
    `.execute(db)
    if (rows.length === 0) throw new NotFound('accounts.no-reset')
    await sql`
      insert into auth.account (id, user_id, account_id, provider_id, password, created_at, updated_at)
      values (${newId()}, ${person.id}, ${person.id}, 'credential', ${hash}, ${now}, ${now})
      on conflict (provider_id, account_id) do update set password = ${hash}, updated_at = ${now}
    `.execute(db)
    // What an authority said of this address before its owner came is forgotten; its provider ties it again when it may.
    await sql`
      delete from auth.account where user_id = ${person.id} and provider_id <> 'credential'
        and provider_id not in (select id::text from auth.identity_provider where tenant_id is null)
    `.execute(db)
    await sql`delete from auth.session where user_id = ${person.id}`.execute(db)
  })
  return person
}

/** Checks a new passphrase typed twice; throws `Invalid` with the fields to correct. */
export async function newPassphraseHash(
  person: Pick<Person, 'name' | 'email'>,
  { passphrase = '', passphrase_again }: { passphrase?: string | undefined; passphrase_again?: string | undefined },
): Promise<string> {
  const problem = passphraseProblem(passphrase, person)
  if (problem) throw new Invalid({ passphrase: problem })
  if (passphrase_again !== passphrase) throw new Invalid({ passphrase_again: { key: 'accounts.passphrases-differ' } })
  return hashPassword(passphrase)
}
