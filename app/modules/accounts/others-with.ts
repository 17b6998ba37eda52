import { sql } from 'kysely'
import { reachOf, roles, type Role } from '#kernel/permissions.ts'
import type { Work } from '#kernel/scope.ts'

interface Held {
  user_id: string
  roles: string[]
}

/**
 * How many other members hold that permission, or held it at some moment of the last `days`: what two people must do together
 * needs a second one to exist, and who takes others' rights away is not alone the same day.
 */
export async function othersWith(scope: Work, permission: string, person: string, days: number): Promise<number> {
  const { rows } = await sql<Held>`
    select user_id::text, roles from accounts.membership where archived_at is null
    union all
    select c.before ->> 'user_id', array(select jsonb_array_elements_text(c.before -> 'roles'))
    from kernel.change c
    where c.tenant_id = ${scope.tenantId} and c.table_name = 'accounts.membership' and c.before ->> 'archived_at' is null
      and c.before is not null and c.at > now() - make_interval(days => ${days})
  `.execute(scope.db)
  const others = rows.filter(row => row.user_id !== person && holds(scope, permission, row))
  return new Set(others.map(({ user_id }) => user_id)).size
}

/** Whether this member was given that permission within the last `days`: somebody made up for the occasion is no second person. */
export async function isNewTo(scope: Work, permission: string, person: string, days: number): Promise<boolean> {
  const { rows } = await sql<Held>`
    select c.after ->> 'user_id' as user_id,
      case when c.before is not null and c.before ->> 'archived_at' is null
        then array(select jsonb_array_elements_text(c.before -> 'roles')) else '{}' end as roles
    from kernel.change c
    where c.tenant_id = ${scope.tenantId} and c.table_name = 'accounts.membership' and c.after ->> 'user_id' = ${person}
      and c.after ->> 'archived_at' is null and c.at > now() - make_interval(days => ${days})
  `.execute(scope.db)
  return rows.some(row => !holds(scope, permission, row))
}

function holds({ registry }: Work, permission: string, { roles: held }: Held): boolean {
  const known = (role: string): role is Role => (roles as readonly string[]).includes(role)
  return reachOf(registry.permissions, permission, held.filter(known)) !== null
}
