import { Refused } from '#kernel/errors.ts'
import type { Auth } from './auth.ts'
import { digest } from '#kernel/token.ts'

const windowMs = 15 * 60_000

/** Per quarter of an hour; wide on the e-mail alone, so that one malicious machine cannot lock somebody out. */
const limits = { network: 50, both: 10, email: 100 }

export interface Source {
  email: string
  ip: string
}

/** What is counted, and how many in a quarter of an hour; what names it is kept as a digest. */
export type Tries = readonly (readonly [what: string, limit: number])[]

/** Counts a try to sign in before it is made. */
export async function countAttempt(auth: Auth, source: Source): Promise<void> {
  await countTry(auth, triesOf(source))
}

/** A success is not a failure: it leaves the counts, clears the person's own, and takes what is out of date with it. */
export async function forgetAttempt(auth: Auth, source: Source): Promise<void> {
  const [network, both, email] = triesOf(source)
  await auth.pool.query('update auth.attempt set count = count - 1 where key = any ($1)', [
    [network, email].map(([what]) => digest(what)),
  ])
  await forgetTry(auth, [both])
}

/** Counts in one statement each, so that tries at the same moment are all counted; throws beyond a limit. */
export async function countTry({ pool, clock }: Auth, tries: Tries): Promise<void> {
  const now = clock.now()
  for (const [what, limit] of tries) {
    const { rows } = await pool.query<{ count: number; started_at: Date }>(
      `insert into auth.attempt as known (key, count, started_at) values ($1, 1, $2)
       on conflict (key) do update set
         count = case when known.started_at <= $3 then 1 else known.count + 1 end,
         started_at = case when known.started_at <= $3 then $2 else known.started_at end
       returning count, started_at`,
      [digest(what), now, new Date(now.getTime() - windowMs)],
    )
    const row = rows[0]
    if (row && row.count > limit) {
      const minutes = Math.ceil((row.started_at.getTime() + windowMs - now.getTime()) / 60_000)
      throw new Refused('accounts.too-many-tries', { minutes: Math.max(1, minutes) })
    }
  }
}

export async function forgetTry({ pool, clock }: Auth, tries: Tries): Promise<void> {
  await pool.query('delete from auth.attempt where key = any ($1) or count <= 0 or started_at <= $2', [
    tries.map(([what]) => digest(what)),
    new Date(clock.now().getTime() - windowMs),
  ])
}

function triesOf({ email, ip }: Source) {
  const network = networkOf(ip)
  return [
    [`network ${network}`, limits.network],
    [`both ${network} ${email}`, limits.both],
    [`email ${email}`, limits.email],
  ] as const
}

/** An IPv6 subscriber holds 2^64 addresses: they count as one. */
export function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip
  const [start = '', end] = ip.split('::')
  const before = start ? start.split(':') : []
  const after = end ? end.split(':') : []
  const zeros = end === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
