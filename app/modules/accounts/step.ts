import type { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import type { Auth } from './auth.ts'
import { digest, newToken } from '#kernel/token.ts'

/** Something begun at the door that somebody may finish once, within a few minutes: a code to give, a provider to come back from. */
export interface StepKind<T extends z.ZodType> {
  name: string
  minutes: number
  holds: T
}

/** Keeps what was learned so far, sealed; who holds the token may go on. */
export async function keepStep<T extends z.ZodType>(auth: Auth, kind: StepKind<T>, what: z.input<T>): Promise<string> {
  const now = auth.clock.now()
  const { token, hash } = newToken()
  const key = `${kind.name} ${hash}`
  await auth.pool.query('delete from auth.verification where expires_at <= $1', [now])
  await auth.pool.query(
    'insert into auth.verification (id, identifier, value, expires_at, created_at, updated_at) values ($1, $2, $3, $4, $5, $5)',
    [
      newId(),
      key,
      auth.installation.seal(JSON.stringify(what), key),
      new Date(now.getTime() + kind.minutes * 60_000),
      now,
    ],
  )
  return token
}

/** What was kept, without using it up; null when it is unknown, late or used. */
export async function readStep<T extends z.ZodType>(
  auth: Auth,
  kind: StepKind<T>,
  token: string,
): Promise<z.output<T> | null> {
  return find(auth, kind, token, 'select value from auth.verification where identifier = $1 and expires_at > $2')
}

/** The same, once: of two who come with one token, one finds nothing. */
export async function takeStep<T extends z.ZodType>(
  auth: Auth,
  kind: StepKind<T>,
  token: string,
): Promise<z.output<T> | null> {
  const taking = 'delete from auth.verification where identifier = $1 and expires_at > $2 returning value'
  return find(auth, kind, token, taking)
}

async function find<T extends z.ZodType>(auth: Auth, kind: StepKind<T>, token: string, statement: string) {
  if (token === '') return null
  const key = `${kind.name} ${digest(token)}`
  const { rows } = await auth.pool.query<{ value: string }>(statement, [key, auth.clock.now()])
  const text = rows[0] && auth.installation.unseal(rows[0].value, key)
  return text ? kind.holds.parse(JSON.parse(text)) : null
}
