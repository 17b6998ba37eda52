// Generated from the migrated database by `npm run types`.
import type { Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface DismissalTable {
  tenant_id: string
  id: string
  dismissed_by: string
  dismissed_on: string
}

export type Tables = {
  'onboarding.dismissal': DismissalTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
