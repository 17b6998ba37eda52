import { Refused } from '#kernel/errors.ts'
import type { Auth } from './auth.ts'
import { digest } from './token.ts'

const windowMs = 15 * 60_000

/** Per quarter of an hour; wide on the e-mail alone, so that one malicious machine cannot lock somebody out. */
const limits = { network: 50, both: 10, email: 100 }

export interface Source {
  email: string
  ip: string
}

/** Counts a try before it is made, in one statement each, so that tries at the same moment are all counted. */
export async function countAttempt({ pool, clock }: Auth, source: Source): Promise<void> {
  const now = clock.now()
  for (const [key, limit] of keysOf(source)) {
    const { rows } = await pool.query<{ count: number; started_at: Date }>(
      `insert into auth.attempt as known (key, count, started_at) values ($1, 1, $2)
       on conflict (key) do update set
         count = case when known.started_at <= $3 then 1 else known.count + 1 end,
         started_at = case when known.started_at <= $3 then $2 else known.started_at end
       returning count, started_at`,
      [key, now, new Date(now.getTime() - windowMs)],
    )
    const row = rows[0]
    if (row && row.count > limit) {
      const minutes = Math.ceil((row.started_at.getTime() + windowMs - now.getTime()) / 60_000)
      throw new Refused('accounts.too-many-tries', { minutes: Math.max(1, minutes) })
    }
  }
}

/** A success is not a failure: it leaves the counts, clears the person's own, and takes what is out of date with it. */
export async function forgetAttempt({ pool, clock }: Auth, source: Source): Promise<void> {
  const [network, both, email] = keysOf(source).map(([key]) => key)
  await pool.query('update auth.attempt set count = count - 1 where key in ($1, $2)', [network, email])
  await pool.query('delete from auth.attempt where key = $1 or count <= 0 or started_at <= $2', [
    both,
    new Date(clock.now().getTime() - windowMs),
  ])
}

function keysOf({ email, ip }: Source): [key: string, limit: number][] {
  const network = networkOf(ip)
  return [
    [digest(`network ${network}`), limits.network],
    [digest(`both ${network} ${email}`), limits.both],
    [digest(`email ${email}`), limits.email],
  ]
}

/** An IPv6 subscriber holds 2^64 addresses: they count as one. */
function networkOf(ip: string): string {
  if (!ip.includes(':') || ip.startsWith('::ffff:')) return ip
  const [start = '', end] = ip.split('::')
  const before = start ? start.split(':') : []
  const after = end ? end.split(':') : []
  const zeros = end === undefined ? [] : Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...zeros, ...after].slice(0, 4).join(':')
}
