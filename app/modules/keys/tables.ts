// Generated from the migrated database by `npm run types`.
import type { Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface KeyTable {
  tenant_id: string
  id: string
  name: string
  prefix: string
  digest: string
  permissions: string[]
  made_by: string
  maker: string
  created_at: Date
  expires_at: Date
  last_used_on: string | null
  revoked_at: Date | null
  revoked_by: string | null
}

export type Tables = {
  'keys.key': KeyTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
