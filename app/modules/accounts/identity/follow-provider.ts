import { z } from 'zod'
import { Conflict, Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Tenant, Work } from '#kernel/scope.ts'
import { followingProvider } from '../door-operations.ts'
import { atTheDoor, type Means } from '../means.ts'
import { addMember, keepAnAdmin, memberRoles, type MemberRole } from '../member.ts'
import type { Person } from '../person.ts'
import { db } from '../tables.ts'
import { rolesFrom } from './claims.ts'
import { createLinkedPerson, linkIdentity } from './links.ts'
import type { Provider } from './provider.ts'
import type { Identity } from './tokens.ts'

/**
 * Gives what the claims say to a member whose rights follow this provider, and lets in who may come just in time. Rights
 * given by hand stay as they are. Throws `Refused('accounts.no-role')` or `Refused('accounts.no-account')`.
 */
export async function followProvider(
  means: Means,
  tenant: Tenant,
  { provider, identity, person, fresh }: { provider: Provider; identity: Identity; person: Person; fresh: boolean },
): Promise<void> {
  const outcome = await follow(atTheDoor(means, tenant, person, 'visitor'), {
    person,
    provider_id: provider.id,
    subject: identity.subject,
    roles: rolesFrom(provider, identity.claims),
    governs: provider.roles_claim !== null,
    just_in_time: provider.just_in_time,
    fresh,
  })
  if (outcome === 'no-role') throw new Refused('accounts.no-role', { provider: provider.label })
  if (outcome === 'no-account') throw new Refused('accounts.no-account')
}

const input = z.object({
  person: z.object({ id: fields.id, name: z.string(), email: z.string() }),
  provider_id: fields.id,
  subject: z.string(),
  roles: z.array(z.enum(memberRoles)),
  governs: z.boolean(),
  just_in_time: z.boolean(),
  /** Nobody here has this address: the person is made at the same moment as the membership. */
  fresh: z.boolean(),
})

/** Kept inside: it trusts whoever calls it to have checked the identity and the condition of the provider. */
const follow = command({
  ...followingProvider,
  needs: 'accounts.enter',
  input,
  secret: ['subject'],
  async run(scope, asked): Promise<'in' | 'no-role' | 'no-account'> {
    const { person, provider_id, roles, governs } = asked
    const memberships = await db(scope)
      .selectFrom('accounts.membership')
      .select(['id', 'roles', 'provider_id', 'archived_at'])
      .where('user_id', '=', person.id)
      .execute()
    const active = memberships.find(one => one.archived_at === null)
    if (active) return active.provider_id === provider_id && governs ? adjust(scope, active, roles) : 'in'
    // Whoever was taken out by hand stays out, whatever the provider says.
    const expelled = memberships.some(one => one.provider_id === null)
    if (!asked.just_in_time || expelled) return 'no-account'
    if (roles.length === 0) return 'no-role'
    const now = scope.clock.now()
    if (asked.fresh)
      await createLinkedPerson(scope.db, person, { providerId: provider_id, subject: asked.subject, now })
    const { id: user_id, name, email } = person
    await addMember(scope, { user_id, name, email, roles, directorate_ids: [], ...(governs ? { provider_id } : {}) })
    return 'in'
  },
})

async function adjust(
  scope: Work,
  member: { id: string; roles: string[] },
  roles: MemberRole[],
): Promise<'in' | 'no-role'> {
  if (member.roles.length === roles.length && roles.every(role => member.roles.includes(role))) return 'in'
  if (!roles.includes('admin') && member.roles.includes('admin') && (await isLastAdmin(scope, member.id))) return 'in'
  const change =
    roles.length > 0
      ? { roles }
      : { archived_at: scope.clock.now(), archived_reason: 'Le fournisseur d’identité ne donne plus aucun rôle' }
  await db(scope).updateTable('accounts.membership').set(change).where('id', '=', member.id).execute()
  return roles.length > 0 ? 'in' : 'no-role'
}

/** An authority never loses its last administrator to a group emptied elsewhere. */
async function isLastAdmin(scope: Work, id: string): Promise<boolean> {
  return keepAnAdmin(scope, id).then(
    () => false,
    (error: unknown) => {
      if (error instanceof Conflict) return true
      throw error
    },
  )
}

/** Ties the subject to somebody who already has an account; the caller has made sure that it is theirs. */
export async function linkPerson({ database, clock }: Means, person: Person, providerId: string, subject: string) {
  await database.transaction({ tenantId: null, writable: true }, db =>
    linkIdentity(db, { providerId, subject, userId: person.id, now: clock.now() }),
  )
}
