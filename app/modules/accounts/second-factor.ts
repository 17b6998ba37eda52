import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { Refused } from '#kernel/errors.ts'
import { countTry, forgetTry } from './attempts.ts'
import type { Auth } from './auth.ts'
import { keepStep, readStep, takeStep, type StepKind } from './step.ts'
import { digest } from '#kernel/token.ts'
import { base32, newTotpSecret, totpStep } from './totp.ts'

const enrolment = {
  name: 'enrol',
  minutes: 30,
  holds: z.object({ userId: z.string(), secret: z.string() }),
} satisfies StepKind<z.ZodType>

/** Since when somebody gives a code, and how many recovery codes are left; null = a passphrase is enough. */
export async function factorOf({ pool }: Auth, userId: string): Promise<{ since: Date; codes: number } | null> {
  const { rows } = await pool.query<{ since: Date; codes: number }>(
    `select since, (select count(*) from auth.recovery_code c where c.user_id = f.user_id) as codes
     from auth.second_factor f where user_id = $1`,
    [userId],
  )
  return rows[0] ?? null
}

/** A secret to show to its owner; nothing changes until a code made with it comes back. */
export async function beginEnrolment(auth: Auth, userId: string): Promise<{ token: string; secret: string }> {
  const secret = newTotpSecret()
  return { token: await keepStep(auth, enrolment, { userId, secret }), secret }
}

/** The secret of an enrolment under way, to show it again after a mistyped code. */
export async function readEnrolment(auth: Auth, userId: string, token: string): Promise<string | null> {
  const begun = await readStep(auth, enrolment, token)
  return begun?.userId === userId ? begun.secret : null
}

/**
 * Puts the second factor in force; returns the recovery codes, to be shown once. Every session of the person ends: the caller
 * opens a new one. Throws `Refused('accounts.wrong-code')`.
 */
export async function confirmEnrolment(auth: Auth, userId: string, token: string, code: string): Promise<string[]> {
  const secret = await readEnrolment(auth, userId, token)
  const step = secret === null ? null : totpStep(secret, plainCode(code), auth.clock.now())
  if (secret === null || step === null) throw new Refused('accounts.wrong-code')
  if (!(await takeStep(auth, enrolment, token))) throw new Refused('accounts.wrong-code')
  // One in force is removed first, which asks for a proof; an enrolment begun before it does not replace it.
  const done = await auth.pool.query(
    `insert into auth.second_factor (user_id, secret, last_step, since) values ($1, $2, $3, $4)
     on conflict (user_id) do nothing`,
    [userId, auth.installation.seal(secret, `totp ${userId}`), step, auth.clock.now()],
  )
  if (done.rowCount !== 1) throw new Refused('accounts.wrong-code')
  await auth.pool.query('delete from auth.session where user_id = $1', [userId])
  return renewRecoveryCodes(auth, userId)
}

/** Ten new ones; those before serve no more. 80 random bits each: their digest is enough to keep. */
export async function renewRecoveryCodes({ pool }: Auth, userId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, () => base32(randomBytes(10)))
  const hashes = codes.map(code => recoveryDigest(userId, code))
  await pool.query(
    `with gone as (delete from auth.recovery_code where user_id = $1)
     insert into auth.recovery_code (user_id, code_hash) select $1, unnest($2::text[])`,
    [userId, hashes],
  )
  return codes.map(code => code.match(/.{4}/g)?.join('-') ?? code)
}

/**
 * Proves it is the person: the code of the telephone, each half-minute once, or a recovery code, once. Few tries for one
 * person wherever they come from, since whoever is here knows the passphrase. Throws `Refused`.
 */
export async function proveFactor(auth: Auth, userId: string, typed: string): Promise<void> {
  const tries = [[`factor ${userId}`, 8]] as const
  await countTry(auth, tries)
  const code = plainCode(typed)
  const right = /^\d{6}$/.test(code) ? await useCode(auth, userId, code) : await useRecovery(auth, userId, code)
  if (!right) throw new Refused('accounts.wrong-code')
  await forgetTry(auth, tries)
}

/** Back to the passphrase alone. */
export async function removeFactor({ pool }: Pick<Auth, 'pool'>, userId: string): Promise<void> {
  await pool.query('delete from auth.second_factor where user_id = $1', [userId])
  await pool.query('update auth.session set factor = false where user_id = $1', [userId])
}

async function useCode({ pool, clock, installation }: Auth, userId: string, code: string): Promise<boolean> {
  const { rows } = await pool.query<{ secret: string }>('select secret from auth.second_factor where user_id = $1', [
    userId,
  ])
  const secret = rows[0] && installation.unseal(rows[0].secret, `totp ${userId}`)
  const step = secret ? totpStep(secret, code, clock.now()) : null
  if (step === null) return false
  const used = await pool.query('update auth.second_factor set last_step = $2 where user_id = $1 and last_step < $2', [
    userId,
    step,
  ])
  return used.rowCount === 1
}

async function useRecovery({ pool }: Auth, userId: string, code: string): Promise<boolean> {
  const used = await pool.query('delete from auth.recovery_code where user_id = $1 and code_hash = $2', [
    userId,
    recoveryDigest(userId, code),
  ])
  return used.rowCount === 1
}

function recoveryDigest(userId: string, code: string): string {
  return digest(`recovery ${userId} ${code}`)
}

/** Spaces and hyphens help the eye only. */
function plainCode(typed: string): string {
  return typed.replace(/[\s-]/g, '').toUpperCase()
}
