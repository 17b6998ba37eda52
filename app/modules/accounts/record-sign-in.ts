import type { Means } from './means.ts'
import type { Person } from './person.ts'
import { recordOfPerson } from './record-of-person.ts'

/** Leaves a line in the audit log of each authority that the session opens: one, `only`, or all that the person works for. */
export async function recordSignIn(
  means: Means,
  person: Pick<Person, 'id' | 'name'>,
  only: string | null = null,
): Promise<void> {
  await recordOfPerson(means, person, 'signIn', only)
}
