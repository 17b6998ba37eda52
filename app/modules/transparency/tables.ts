// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AssessmentTable {
  tenant_id: string
  id: string
  system_id: string
  kind: string
  version: number
  answers: Generated<unknown>
  state: Generated<string>
  summary: string | null
  residual_risk: string | null
  dpo_opinion: string | null
  started_by: string
  started_on: string
  validated_by: string | null
  validated_role: string | null
  validated_on: string | null
  notified_on: string | null
  notified_reference: string | null
  review_on: string | null
}

export interface DraftTable {
  tenant_id: string
  id: string
  system_id: string
  facts: Generated<unknown>
  unsure: Generated<string[]>
  saved_by: string
  saved_at: Date
}

export interface DutyTable {
  tenant_id: string
  id: string
  system_id: string
  run_id: string
  code: string
  family: string
  title: string
  article: string
  actor: string
  due_on: string | null
  before_use: Generated<boolean>
  force: Generated<string>
  note: string | null
  state: Generated<string>
  owner: string | null
  evidence: string | null
  evidence_on: string | null
  evidence_file_id: string | null
  reason: string | null
  closed_by: string | null
  closed_on: string | null
  review_on: string | null
  dropped_on: string | null
  created_at: Date
  by_register: Generated<boolean>
}

export interface EverydayTable {
  tenant_id: string
  id: string
  name: string
  kind: string
  tools: string | null
  data_used: string
  rule: string | null
  owner: string | null
  reviewed_on: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface FollowUpTable {
  tenant_id: string
  id: string
  mails: boolean
  recipients: Generated<string[]>
  mailed_on: string | null
}

export interface InboxTable {
  tenant_id: string
  id: string
  sent_at: Date
  kind: string
  publication_code: string | null
  message: unknown
  file_names: Generated<string[]>
  file_contents: Generated<Buffer[]>
  opened_at: Date | null
}

export interface IncidentTable {
  tenant_id: string
  id: string
  number: number
  system_id: string | null
  title: string
  what: string
  happened_at: Date | null
  known_at: Date
  serious: string | null
  provider_reachable: boolean | null
  personal_data: boolean | null
  breach_risk: string | null
  persons: number | null
  consequences: string | null
  cause: string | null
  measures: string | null
  suspended_on: string | null
  closed_on: string | null
  closed_by: string | null
  conclusion: string | null
  recorded_by: string
  created_at: Date
}

export interface NotificationTable {
  tenant_id: string
  id: string
  incident_id: string
  code: string
  done_at: Date | null
  done_by: string | null
  reference: string | null
  file_id: string | null
  not_needed: string | null
}

export interface PositionTable {
  tenant_id: string
  id: string
  system_id: string
  run_id: string
  tier: string
  override_reason: string | null
  validated_by: string
  validated_role: string
  validated_on: string
  ended_on: string | null
}

export interface ProcessingTable {
  tenant_id: string
  id: string
  reference: string
  name: string
  purpose: string | null
  legal_basis: string | null
  department: string | null
  persons: string | null
  data_categories: string | null
  sensitive: boolean | null
  recipients: string | null
  processors: string | null
  transfers: string | null
  kept_for: string | null
  security: string | null
  rights_contact: string | null
  source: Generated<string>
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface ProcessingLinkTable {
  tenant_id: string
  id: string
  processing_id: string
  system_id: string | null
  everyday_id: string | null
}

export interface ProposalTable {
  tenant_id: string
  id: string
  kind: string
  record_id: string
  deed: string
  content: unknown
  reason: string | null
  review_on: string | null
  state: Generated<string>
  prepared_by: string
  prepared_by_id: string
  prepared_on: string
  decided_by: string | null
  decided_by_id: string | null
  decided_role: string | null
  decided_on: string | null
  waiver_reason: string | null
  refusal_reason: string | null
}

export interface PublicationTable {
  tenant_id: string
  id: string
  kind: string
  record_id: string
  code: string
  version: number
  state: string
  content: unknown
  reason: string | null
  first_published_on: string
  published_on: string
  review_on: string | null
}

export interface RequestTable {
  tenant_id: string
  id: string
  inbox_id: string | null
  number: number
  kind: string
  system_id: string | null
  received_on: string
  due_on: string
  person_name: string | null
  person_email: string | null
  person_address: string | null
  decision: string | null
  message: string
  owner: string | null
  acknowledged_on: string | null
  contribution: string | null
  data_used: string | null
  parameters: string | null
  operations: string | null
  answer: string | null
  verdict: unknown
  sent_text: string | null
  outcome: string | null
  outcome_reason: string | null
  answered_on: string | null
  answered_how: string | null
  answered_by: string | null
  created_at: Date
}

export interface RequestFileTable {
  tenant_id: string
  id: string
  request_id: string
  file_id: string
}

export interface RunTable {
  tenant_id: string
  id: string
  system_id: string
  number: number
  facts: unknown
  result: unknown
  questionnaire_version: string
  law_version: string
  data_version: string
  record_fingerprint: string
  answered_by: string
  answered_on: string
}

export interface SettingsTable {
  tenant_id: string
  id: string
  contact: string | null
  dpo_contact: string | null
  office: string | null
  register_url: string | null
  introduction: string | null
  legal_notice: string | null
  accessibility: string | null
  single_approval: Generated<boolean>
  single_approval_reason: string | null
}

export interface SheetTable {
  tenant_id: string
  id: string
  system_id: string
  fields: Generated<unknown>
  visibility: Generated<unknown>
  notice_on: string | null
  notice_where: string | null
  notice_file_id: string | null
  reviewed_on: string | null
}

export interface UseOverrideTable {
  tenant_id: string
  id: string
  system_id: string
  obstacles: unknown
  reason: string
  signed_by: string
  signed_role: string
  signed_on: string
  ended_on: string | null
}

export type Tables = {
  'transparency.assessment': AssessmentTable
  'transparency.draft': DraftTable
  'transparency.duty': DutyTable
  'transparency.everyday': EverydayTable
  'transparency.follow_up': FollowUpTable
  'transparency.inbox': InboxTable
  'transparency.incident': IncidentTable
  'transparency.notification': NotificationTable
  'transparency.position': PositionTable
  'transparency.processing': ProcessingTable
  'transparency.processing_link': ProcessingLinkTable
  'transparency.proposal': ProposalTable
  'transparency.publication': PublicationTable
  'transparency.request': RequestTable
  'transparency.request_file': RequestFileTable
  'transparency.run': RunTable
  'transparency.settings': SettingsTable
  'transparency.sheet': SheetTable
  'transparency.use_override': UseOverrideTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
