import { sql, type Kysely } from 'kysely'
import type { Database } from '#kernel/database.ts'
import { Conflict, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Person } from '../person.ts'

/** Whom a provider's subject is, if it was linked before. */
export async function linkedPerson(database: Database, providerId: string, subject: string): Promise<Person | null> {
  const { rows } = await database.pool.query<Person>(
    `select u.id, u.name, u.email from auth.account a join auth.user u on u.id = a.user_id
     where a.provider_id = $1 and a.account_id = $2`,
    [providerId, subject],
  )
  return rows[0] ?? null
}

export interface Known extends Person {
  passphrase: boolean
  operator: boolean
  /** The authorities they work for. */
  tenants: string[]
}

/** Who already has this address here. */
export async function personByEmail(database: Database, email: string): Promise<Known | null> {
  const { rows } = await database.pool.query<Known>(
    `select u.id, u.name, u.email, array(select accounts.tenants_of(u.id)) as tenants,
       exists (select from auth.account a where a.user_id = u.id and a.provider_id = 'credential') as passphrase,
       exists (select from auth.operator o where o.user_id = u.id) as operator
     from auth.user u where u.email = $1`,
    [email],
  )
  return rows[0] ?? null
}

/** From now on this subject is this person. Throws `Refused('accounts.identity-taken')` when it is somebody else. */
export async function linkIdentity(
  db: Kysely<unknown>,
  link: { providerId: string; subject: string; userId: string; now: Date },
): Promise<void> {
  const { providerId, subject, userId, now } = link
  const { rows } = await sql<{ user_id: string }>`
    insert into auth.account as known (id, user_id, account_id, provider_id, created_at, updated_at)
    values (${newId()}, ${userId}, ${subject}, ${providerId}, ${now}, ${now})
    on conflict (provider_id, account_id) do update set updated_at = ${now} where known.user_id = ${userId}
    returning user_id
  `.execute(db)
  if (rows.length === 0) throw new Refused('accounts.identity-taken')
}

/** A person without a passphrase, recognised by a provider only. */
export async function createLinkedPerson(
  db: Kysely<unknown>,
  person: Person,
  link: { providerId: string; subject: string; now: Date },
): Promise<void> {
  const { rows } = await sql`
    insert into auth.user (id, name, email, email_verified, created_at, updated_at)
    values (${person.id}, ${person.name}, ${person.email}, true, ${link.now}, ${link.now})
    on conflict (email) do nothing returning id
  `.execute(db)
  if (rows.length === 0) throw new Conflict('accounts.account-exists')
  await linkIdentity(db, { ...link, userId: person.id })
}

/** Providers that open somebody's account. */
export async function linksOf(database: Database, userId: string): Promise<string[]> {
  const { rows } = await database.pool.query<{ provider_id: string }>(
    "select provider_id from auth.account where user_id = $1 and provider_id <> 'credential'",
    [userId],
  )
  return rows.map(row => row.provider_id)
}

/** Refuses to leave somebody without any way in: `Conflict('accounts.last-way-in')`. */
export async function unlink(database: Database, userId: string, providerId: string): Promise<void> {
  const { rows } = await database.pool.query<{ others: boolean }>(
    'select exists (select from auth.account where user_id = $1 and provider_id <> $2) as others',
    [userId, providerId],
  )
  if (!rows[0]?.others) throw new Conflict('accounts.last-way-in')
  await database.pool.query(
    "delete from auth.account where user_id = $1 and provider_id = $2 and provider_id <> 'credential'",
    [userId, providerId],
  )
}
