// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface ArchiveTable {
  tenant_id: string
  id: string
  asked_by: string
  asked_at: Date
  job_id: string | null
  bytes: number | null
  sha256: string | null
  made_at: Date | null
  expires_at: Date | null
}

export interface ArchivePartTable {
  tenant_id: string
  id: string
  archive_id: string
  position: number
  content: Buffer
}

export interface DurationTable {
  tenant_id: string
  id: string
  rule: string
  months: number
  reason: string
  set_by: string
  set_on: string
}

export interface ProposalTable {
  tenant_id: string
  id: string
  number: number
  state: string
  proposed_by: string
  proposed_by_id: string
  proposed_on: string
  withdrawn_on: string | null
  withdrawn_reason: string | null
  approved_by: string | null
  approved_by_id: string | null
  approved_role: string | null
  approved_on: string | null
  waiver_reason: string | null
  visa_by: string | null
  visa_on: string | null
  visa_reference: string | null
  visa_file_id: string | null
  job_id: string | null
  done_on: string | null
}

export interface ProposalItemTable {
  tenant_id: string
  id: string
  proposal_id: string
  rule: string
  table_name: string
  row_id: string
  fingerprint: string
  state: Generated<string>
  held_by: string | null
  ended_at: Date | null
}

export interface ProposalRuleTable {
  tenant_id: string
  id: string
  proposal_id: string
  rule: string
  table_name: string
  months: number
  fate: string
  cutoff: string
  items: number
  oldest: string | null
  newest: string | null
  children: Generated<unknown>
}

export type Tables = {
  'retention.archive': ArchiveTable
  'retention.archive_part': ArchivePartTable
  'retention.duration': DurationTable
  'retention.proposal': ProposalTable
  'retention.proposal_item': ProposalItemTable
  'retention.proposal_rule': ProposalRuleTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
