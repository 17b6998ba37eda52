import { reachOf, roles, type Role } from '#kernel/permissions.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** How many other members hold that permission: what two people must do together needs a second one to exist. */
export async function othersWith(scope: Work, permission: string, person: string): Promise<number> {
  const members = await db(scope)
    .selectFrom('accounts.membership')
    .select(['user_id', 'roles'])
    .where('archived_at', 'is', null)
    .execute()
  const known = (role: string): role is Role => (roles as readonly string[]).includes(role)
  return members.filter(
    ({ user_id, roles: held }) =>
      user_id !== person && reachOf(scope.registry.permissions, permission, held.filter(known)) !== null,
  ).length
}
