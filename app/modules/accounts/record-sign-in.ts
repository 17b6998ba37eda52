import type { Means } from './means.ts'
import type { Person } from './person.ts'
import { recordOfPerson } from './record-of-person.ts'

/** Leaves a line in the audit log of each authority that this person works for. */
export async function recordSignIn(means: Means, person: Pick<Person, 'id' | 'name'>): Promise<void> {
  await recordOfPerson(means, person, 'signIn')
}
