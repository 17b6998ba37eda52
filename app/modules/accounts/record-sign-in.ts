import { z } from 'zod'
import { command } from '#kernel/operation.ts'
import { signingIn } from './door-operations.ts'
import { tenantsOf } from './membership-of.ts'
import { atTheDoor, type Means } from './means.ts'
import type { Person } from './person.ts'

/** Leaves a line in the audit log of each authority that this person works for. */
export async function recordSignIn(means: Means, person: Pick<Person, 'id' | 'name'>): Promise<void> {
  for (const tenant of await tenantsOf(means.database, person.id)) {
    await enter(atTheDoor(means, tenant, person, 'visitor'), {})
  }
}

const enter = command({
  ...signingIn,
  needs: 'accounts.enter',
  input: z.object({}),
  // The audit line is the whole work.
  run: async () => undefined,
})
