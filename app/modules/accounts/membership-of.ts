import { sql } from 'kysely'
import type { Database } from '#kernel/database.ts'
import type { Tenant } from '#kernel/scope.ts'
import { isMemberRole, type MemberRole } from './member.ts'

export interface Membership {
  roles: MemberRole[]
  directorates: string[]
  /** The authority lets nobody in on a passphrase alone. */
  factorRequired: boolean
}

/**
 * What somebody may do in this authority, now; null = nothing. Asked at every request, so that a removal works at once.
 * With `since`, only a membership that has lasted since that instant counts.
 */
export async function membershipOf(
  database: Database,
  tenant: Pick<Tenant, 'id'>,
  userId: string,
  since: Date | null = null,
): Promise<Membership | null> {
  const { rows } = await database.transaction({ tenantId: tenant.id, writable: false }, db =>
    sql<Omit<Membership, 'roles'> & { roles: string[] }>`
      select roles, directorate_ids as directorates,
        coalesce((select second_factor from accounts.sign_in_rule), false) as "factorRequired"
      from accounts.membership where user_id = ${userId} and archived_at is null and (${since}::timestamptz is null or created_at <= ${since})
    `.execute(db),
  )
  const found = rows[0]
  return found ? { ...found, roles: found.roles.filter(isMemberRole) } : null
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
