import { sql } from 'kysely'
import { civilDate } from '#kernel/clock.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { digest } from '#kernel/token.ts'
import { isKey } from './key.ts'

export interface FoundKey {
  id: string
  name: string
  permissions: string[]
  /** The account that made it: what the key may do is asked of that account's membership, at each call. */
  made_by: string
  created_at: Date
  last_used_on: string | null
}

/** The living key of this authority that this text is; null for one mistyped, expired, revoked or of another authority. */
export async function findKey(
  { database, clock }: Pick<Scope, 'database' | 'clock'>,
  tenant: Tenant,
  text: string,
): Promise<FoundKey | null> {
  if (!isKey(text)) return null
  const { rows } = await database.transaction({ tenantId: tenant.id, writable: false }, db =>
    sql<FoundKey>`
      select id, name, permissions, made_by, created_at, last_used_on from keys.key
      where digest = ${digest(text)} and revoked_at is null and expires_at > ${clock.now()}
    `.execute(db),
  )
  return rows[0] ?? null
}

/** Notes the day on which a key last served: the day is enough to know which ones nobody uses any more. */
export async function noteUse(
  { database, clock }: Pick<Scope, 'database' | 'clock'>,
  tenant: Tenant,
  { id, last_used_on }: Pick<FoundKey, 'id' | 'last_used_on'>,
): Promise<void> {
  const day = civilDate(clock.now(), tenant.timeZone)
  if (last_used_on === day) return
  await database.transaction({ tenantId: tenant.id, writable: true }, db =>
    sql`update keys.key set last_used_on = ${day} where id = ${id}`.execute(db),
  )
}
