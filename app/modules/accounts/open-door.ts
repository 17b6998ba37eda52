import type { Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import { Conflict } from '#kernel/errors.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { resetLink } from './ask-reset.ts'
import { personByEmail } from './identity/links.ts'
import { listMembers } from './list-members.ts'
import { makeResetLink } from './make-reset-link.ts'
import { tenantsOf } from './membership-of.ts'
import { normalEmail } from './prove-passphrase.ts'
import { removeMemberFactor } from './remove-factor.ts'
import { makeReset } from './reset.ts'
import { removeFactor } from './second-factor.ts'

/**
 * For whoever stands at the machine itself: a link for somebody, even the one who runs the installation; null when nobody has
 * this address. Goes through the operations of each authority of the person, so that its log tells.
 */
export async function openDoor(
  ground: { database: Database; clock: Clock },
  scopeOf: (tenant: Tenant) => Scope,
  { email, removeFactor: factorToo, origin }: { email: string; removeFactor: boolean; origin: string },
): Promise<string | null> {
  const { database } = ground
  const person = await personByEmail(database, normalEmail(email))
  if (!person) return null
  let link: string | null = null
  for (const tenant of await tenantsOf(database, person.id)) {
    const scope = scopeOf(tenant)
    const member = (await listMembers(scope, {})).find(one => one.user_id === person.id)
    if (!member) continue
    if (factorToo)
      await removeMemberFactor(scope, { id: member.id, reason: 'Ligne de commande' }).catch(nothingToRemove)
    link = await makeResetLink(scope, { id: member.id, origin })
  }
  // Idle where an authority has done it; all there is for who works for none.
  if (factorToo) await removeFactor(database, person.id)
  return link ?? resetLink(origin, await makeReset(ground, person.id))
}

function nothingToRemove(error: unknown): void {
  if (!(error instanceof Conflict)) throw error
}
