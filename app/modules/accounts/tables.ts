// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface InvitationTable {
  tenant_id: string
  id: string
  email: string
  roles: string[]
  directorate_ids: Generated<string[]>
  token_hash: string
  invited_by: string
  created_at: Date
  expires_at: Date
  accepted_at: Date | null
  cancelled_at: Date | null
}

export interface MembershipTable {
  tenant_id: string
  id: string
  user_id: string
  name: string
  email: string
  roles: string[]
  directorate_ids: Generated<string[]>
  created_at: Date
  archived_at: Date | null
  archived_reason: string | null
  provider_id: string | null
}

export interface SignInRuleTable {
  tenant_id: string
  id: string
  second_factor: boolean
}

export type Tables = {
  'accounts.invitation': InvitationTable
  'accounts.membership': MembershipTable
  'accounts.sign_in_rule': SignInRuleTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
