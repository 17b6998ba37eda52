import { z } from 'zod'
import { command } from '#kernel/operation.ts'
import { ownDeeds, type OwnDeed } from './door-operations.ts'
import { tenantsOf } from './membership-of.ts'
import { atTheDoor, type Means } from './means.ts'
import type { Person } from './person.ts'

/**
 * Leaves a line in the audit log of each authority that this person works for: what they did concerns their account itself.
 * With `only`, in the log of that one: what an authority's own provider opened is heard of nowhere else.
 */
export async function recordOfPerson(
  means: Means,
  person: Pick<Person, 'id' | 'name'>,
  deed: OwnDeed,
  only: string | null = null,
): Promise<void> {
  const tenants = await tenantsOf(means.database, person.id)
  for (const tenant of tenants.filter(({ id }) => id === (only ?? id))) {
    await lines[deed](atTheDoor(means, tenant, person, 'visitor'), {})
  }
}

// The audit line is the whole work.
const line = (deed: OwnDeed) =>
  command({ ...ownDeeds[deed], needs: 'accounts.enter', input: z.object({}), run: async () => undefined })

const lines = {
  signIn: line('signIn'),
  resetPassphrase: line('resetPassphrase'),
  changePassphrase: line('changePassphrase'),
  enrolFactor: line('enrolFactor'),
  removeFactor: line('removeFactor'),
  renewCodes: line('renewCodes'),
  closeSessions: line('closeSessions'),
  linkProvider: line('linkProvider'),
  unlinkProvider: line('unlinkProvider'),
} satisfies Record<OwnDeed, ReturnType<typeof line>>
