import { z } from 'zod'
import { Refused, invalidFrom } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Tenant } from '#kernel/scope.ts'
import { createTenant } from '#kernel/tenants.ts'
import { openingAuthority } from './door-operations.ts'
import { atTheDoor, type Means } from './means.ts'
import { addMember } from './member.ts'
import type { SignedIn } from './session-of.ts'
import { db } from './tables.ts'

const newAuthority = z.object({ name: fields.line(160) })

/** Opens an authority on this installation; the operator who opens it administers it. Throws `Refused` to anybody else. */
export async function openAuthority(
  means: Means,
  user: SignedIn['user'],
  typed: { name?: string | undefined; demo?: boolean },
): Promise<Tenant> {
  if (!user.operator) throw new Refused('kernel.refused')
  const parsed = newAuthority.safeParse(typed, { reportInput: true })
  if (!parsed.success) throw invalidFrom(parsed.error)
  const tenant = await createTenant(means, { name: parsed.data.name, demo: typed.demo ?? false })
  await joinAsAdmin(means, tenant, user)
  return tenant
}

/**
 * Makes an operator the administrator of an authority that nobody administers yet, or of a demonstration; nothing happens to
 * who is a member already. An authority with members invites its own: `Refused`.
 */
export async function joinAsAdmin(means: Means, tenant: Tenant, user: SignedIn['user']): Promise<void> {
  if (!user.operator) throw new Refused('kernel.refused')
  await administer(atTheDoor(means, tenant, user, 'operator'), { user_id: user.id, name: user.name, email: user.email })
}

const administer = command({
  ...openingAuthority,
  needs: 'accounts.open-authority',
  input: z.object({ user_id: fields.id, name: z.string(), email: z.string() }),
  async run(scope, person) {
    const members = await db(scope)
      .selectFrom('accounts.membership')
      .select('user_id')
      .where('archived_at', 'is', null)
      .execute()
    if (members.some(member => member.user_id === person.user_id)) return
    if (members.length > 0 && !scope.tenant.demo) throw new Refused('accounts.already-administered')
    await addMember(scope, { ...person, roles: ['admin'], directorate_ids: [] })
  },
})
