import { Refused } from '#kernel/errors.ts'
import { countTry, networkOf } from './attempts.ts'
import type { Auth } from './auth.ts'
import type { Means } from './means.ts'
import { normalEmail } from './prove-passphrase.ts'
import { makeReset, resetMinutes } from './reset.ts'
import { texts } from './texts.ts'

export interface ResetRequest {
  email: string
  ip: string
  /** The installation's own address: the link carries it. */
  origin: string
}

/**
 * Sends a link to who has an account. The answer and its time are the same for everybody: the search and the mail happen
 * after it, in `sent`, which tests alone wait for. Throws `Refused` when one network asks too much, whatever the address.
 */
export async function askReset(
  means: Means,
  auth: Auth,
  { email, ip, origin }: ResetRequest,
): Promise<{ sent: Promise<void> }> {
  await countTry(auth, [[`reset network ${networkOf(ip)}`, 20]])
  const sent = send(means, auth, normalEmail(email), origin).catch((error: unknown) => {
    // Three mails a quarter of an hour for one address; saying so would tell that it is known.
    if (error instanceof Refused) return
    console.error(`reset: ${error instanceof Error ? error.message : String(error)}`)
  })
  return { sent }
}

async function send(means: Means, auth: Auth, email: string, origin: string): Promise<void> {
  await countTry(auth, [[`reset ${email}`, 3]])
  const { rows } = await means.database.pool.query<{ id: string }>('select id from auth.user where email = $1', [email])
  const [person] = rows
  if (!person) return
  // Also for who signs in by an identity provider: holding the mailbox is a better proof than an authority's word.
  const say = texts[means.language].resetMail
  const text = say.text(resetLink(origin, await makeReset(means, person.id)), resetMinutes)
  await means.mailer.send({ to: email, subject: say.subject, text })
}

/** The address of a link to a new passphrase. */
export function resetLink(origin: string, token: string): string {
  return new URL(`/nouvelle-phrase-de-passe/${token}`, origin).href
}
