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
  await administer(atTheDoor(means, tenant, user, 'operator'), { user_id: user.id, name: user.name, email: user.email })
  return tenant
}

const administer = command({
  ...openingAuthority,
  needs: 'accounts.open-authority',
  input: z.object({ user_id: fields.id, name: z.string(), email: z.string() }),
  run: (scope, person) => addMember(scope, { ...person, roles: ['admin'], directorate_ids: [] }),
})
