import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import type { Auth } from './auth.ts'
import { isFirstRunOpen } from './first-run-link.ts'
import type { Means } from './means.ts'
import { createPerson, preparePerson, type TypedPerson } from './person.ts'
import { signIn } from './sign-in.ts'
import { digest } from '#kernel/token.ts'

/**
 * Uses the link of the first start: its reader gets an account, becomes operator and is signed in. Throws
 * `NotFound('accounts.no-first-run')` when the link is unknown, late or used, `Invalid` when something typed is to correct.
 */
export async function completeFirstRun(
  { database, clock }: Pick<Means, 'database' | 'clock'>,
  auth: Auth,
  { token, ip, headers, ...typed }: TypedPerson & { token: string; ip: string; headers?: Headers },
): Promise<{ setCookie: string[] }> {
  // Before the costly hash, so that made-up links cost nothing.
  if (!(await isFirstRunOpen(database, clock, token))) throw new NotFound('accounts.no-first-run')
  const person = await preparePerson(typed)
  const now = clock.now()
  await database.transaction({ tenantId: null, writable: true }, async db => {
    // Two links used at the same moment: the second waits, then finds somebody there.
    await sql`lock table auth.first_run in exclusive mode`.execute(db)
    const { rows } = await sql`
      update auth.first_run set used_at = ${now}
      where token_hash = ${digest(token)} and used_at is null and expires_at > ${now} and not exists (select from auth.user)
      returning token_hash
    `.execute(db)
    if (rows.length === 0) throw new NotFound('accounts.no-first-run')
    await createPerson(db, person, now)
    await sql`insert into auth.operator (user_id, since) values (${person.id}, ${now})`.execute(db)
  })
  return signIn(auth, { email: person.email, passphrase: typed.passphrase ?? '', ip, headers })
}
