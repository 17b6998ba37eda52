import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Tenant } from '#kernel/scope.ts'
import { isMemberRole, type MemberRole } from './member.ts'

export interface Membership {
  roles: MemberRole[]
  directorates: string[]
}

/** What somebody may do in this authority, now; null = nothing. Asked at every request, so that a removal works at once. */
export async function membershipOf(
  database: Database,
  tenant: Pick<Tenant, 'id'>,
  userId: string,
): Promise<Membership | null> {
  const { rows } = await database.transaction({ tenantId: tenant.id, writable: false }, db =>
    sql<{ roles: string[]; directorates: string[] }>`
      select roles, directorate_ids as directorates from accounts.membership
      where user_id = ${userId} and archived_at is null
    `.execute(db),
  )
  const found = rows[0]
  return found ? { roles: found.roles.filter(isMemberRole), directorates: found.directorates } : null
}

/** The authorities that somebody works for, by name: where to send them after sign-in. */
export async function tenantsOf(database: Database, userId: string): Promise<Tenant[]> {
  const { rows } = await database.pool.query<Tenant>(
    `select id, slug, name, time_zone as "timeZone", demo from kernel.tenant
     where id in (select accounts.tenants_of($1)) order by name`,
    [userId],
  )
  return rows
}
