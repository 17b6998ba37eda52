import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import { digest, newToken } from '#kernel/token.ts'

const validMs = 24 * 3_600_000

/**
 * While nobody has an account: a link, valid one day and once, that makes its reader the operator of the installation. Null
 * afterwards. Each process that starts makes its own; the first one used closes all.
 */
export async function firstRunLink(database: Database, clock: Clock, origin: string): Promise<string | null> {
  const { rowCount } = await database.pool.query('select from auth.user limit 1')
  if (rowCount) return null
  const now = clock.now()
  const { token, hash } = newToken()
  await database.pool.query('delete from auth.first_run where expires_at <= $1', [now])
  await database.pool.query('insert into auth.first_run (token_hash, created_at, expires_at) values ($1, $2, $3)', [
    hash,
    now,
    new Date(now.getTime() + validMs),
  ])
  return new URL(`/premiere-visite/${token}`, origin).href
}

/** Whether this link may still be used. */
export async function isFirstRunOpen(database: Database, clock: Clock, token: string): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `select from auth.first_run
     where token_hash = $1 and used_at is null and expires_at > $2 and not exists (select from auth.user)`,
    [digest(token), clock.now()],
  )
  return rowCount === 1
}
