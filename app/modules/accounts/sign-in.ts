import type { Auth } from './auth.ts'
import { letIn, type LetIn } from './let-in.ts'
import type { Person } from './person.ts'
import { provePassphrase, type Credentials } from './prove-passphrase.ts'

export interface Arrival extends Credentials {
  headers?: Headers
  /** Where the person was going. */
  back?: string
}

/** Checks the passphrase, then opens a session or asks for the second factor; returns the cookies to set. Throws what provePassphrase does. */
export async function signIn(
  auth: Auth,
  { headers = new Headers(), back = '/', ...credentials }: Arrival,
): Promise<LetIn & { user: Person }> {
  const user = await provePassphrase(auth, credentials)
  return { ...(await letIn(auth, { person: user, headers, back })), user }
}
