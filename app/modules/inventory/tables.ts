// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface ApplicationTable {
  tenant_id: string
  id: string
  name: string
  normal_name: string
  vendor_id: string | null
  purpose: string | null
  directorate_ids: Generated<string[]>
  users: number | null
  hosting: string | null
  hosting_country: string | null
  criticality: string | null
  personal_data: string | null
  data_kinds: Generated<string[]>
  contract_reference: string | null
  version: string | null
  contact: string | null
  comment: string | null
  ai_assessment: Generated<string>
  ai_assessed_on: string | null
  ai_assessed_by: string | null
  reviewed_on: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface DeclarationTable {
  tenant_id: string
  id: string
  tool: string
  used_for: string
  directorate_id: string | null
  data_used: string
  need: string | null
  declared_on: string
  outcome: string | null
  outcome_reason: string | null
  system_id: string | null
}

export interface ImposedTable {
  tenant_id: string
  id: string
  title: string
  how: string
  vendor_id: string | null
  application_id: string | null
  system_id: string | null
  what_it_does: string
  data_touched: string | null
  discovered_on: string
  notice_on: string | null
  activation_on: string | null
  object_by: string | null
  decision: string | null
  decision_reason: string | null
  decided_by: string | null
  decided_on: string | null
  proof_on: string | null
  proof_what: string | null
  proof_file_id: string | null
  review_on: string | null
  notice_file_id: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface SystemTable {
  tenant_id: string
  id: string
  name: string
  kind: string
  origin: string
  purpose: string | null
  owner: string | null
  directorate_id: string | null
  application_id: string | null
  vendor_id: string | null
  status: Generated<string>
  touches_public: boolean | null
  reviewed_on: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export type Tables = {
  'inventory.application': ApplicationTable
  'inventory.declaration': DeclarationTable
  'inventory.imposed': ImposedTable
  'inventory.system': SystemTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
