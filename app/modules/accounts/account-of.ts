import { sql } from 'kysely'
import { Refused } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'

/**
 * Lets an administrator touch the account of a member who belongs to this authority alone; of anybody else, and of those who
 * run the installation, only an operator may. Throws `Refused('accounts.reset-by-operator')`.
 */
export async function refuseOthersAccount(scope: Work, userId: string): Promise<void> {
  if (scope.roles.includes('operator')) return
  const { rows } = await sql<{ elsewhere: boolean }>`
    select exists (select from accounts.tenants_of(${userId}) t where t <> ${scope.tenantId}::uuid)
      or exists (select from auth.operator where user_id = ${userId}) as elsewhere
  `.execute(scope.db)
  if (rows[0]?.elsewhere !== false) throw new Refused('accounts.reset-by-operator')
}
