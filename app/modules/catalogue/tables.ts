// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AccessRequestTable {
  tenant_id: string
  id: string
  dataset_id: string | null
  wanted: string | null
  asked_by: string
  asked_person: string | null
  directorate_id: string | null
  party_id: string | null
  purpose: string
  asked_on: string
  due_on: string
  state: Generated<string>
  answer_text: string | null
  answered_by: string | null
  answered_on: string | null
  ended_at: Date | null
  created_at: Date
}

export interface ColumnVerdictTable {
  tenant_id: string
  id: string
  dataset_id: string
  column_name: string
  kind: string
  verdict: string
  reason: string | null
  decided_by: string
  decided_on: string
}

export interface DatasetTable {
  tenant_id: string
  id: string
  title: string
  description: string | null
  family: string
  origin: string
  directorate_id: string | null
  owner: string | null
  contact: string | null
  publisher: string | null
  themes: Generated<string[]>
  keywords: Generated<string[]>
  access_level: Generated<string>
  licence: string | null
  licence_text: string | null
  legal_basis: string | null
  frequency: string | null
  issued_on: string | null
  modified_on: string | null
  described_on: string | null
  temporal_from: string | null
  temporal_until: string | null
  place: string | null
  bbox: number[] | null
  crs: string | null
  conforms_to: string | null
  provenance: string | null
  landing_page: string | null
  language: string | null
  personal_data: Generated<string>
  personal_data_by: string | null
  personal_data_on: string | null
  edited: Generated<string[]>
  without_schema: Generated<boolean>
  reviewed_on: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface DistributionTable {
  tenant_id: string
  id: string
  dataset_id: string
  position: number
  origin: string
  kind: string
  title: string | null
  access_url: string | null
  download_url: string | null
  file_id: string | null
  format: string | null
  format_text: string | null
  media_type: string | null
  byte_size: number | null
  checksum: string | null
  modified_on: string | null
  licence: string | null
  licence_text: string | null
  link_state: string | null
  link_status: number | null
  link_checked_at: Date | null
  link_failures: Generated<number>
  link_problem: string | null
}

export interface LineageTable {
  tenant_id: string
  id: string
  dataset_id: string
  from_dataset_id: string | null
  from_application_id: string | null
  how: string | null
  created_at: Date
}

export interface MergeProposalTable {
  tenant_id: string
  id: string
  kept_id: string
  other_id: string
  why: string
  state: Generated<string>
  decided_by: string | null
  decided_at: Date | null
  created_at: Date
}

export interface NeedTable {
  tenant_id: string
  id: string
  title: string
  object: string | null
  granularity: string | null
  history_years: number | null
  place: string | null
  frequency: string | null
  labels: boolean | null
  legal_basis: string | null
  directorate_id: string | null
  system_id: string | null
  project: string | null
  owner: string | null
  declared_by: string
  declared_on: string
  match_dataset_id: string | null
  match_state: string | null
  match_reason: string | null
  decided_by: string | null
  decided_on: string | null
  plan_way: string | null
  plan_effort: number | null
  plan_owner: string | null
  plan_due: string | null
  plan_reference: string | null
  planned_on: string | null
  closed_on: string | null
  closed_dataset_id: string | null
  closed_note: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface ProfileTable {
  tenant_id: string
  id: string
  dataset_id: string
  distribution_id: string
  file_id: string | null
  content: unknown
  findings: Generated<unknown>
  news: Generated<unknown>
  rows: number
  columns: number
  made_on: string
  made_by: string
  engine: string
}

export interface PublicationTable {
  tenant_id: string
  id: string
  dataset_id: string
  version: number
  state: string
  title: string
  words: string
  content: unknown
  first_published_on: string
  published_on: string
}

export interface PublicationCheckTable {
  tenant_id: string
  id: string
  rule: string
  state: string
  note: string | null
  dataset_id: string | null
  checked_by: string
  checked_on: string
  review_on: string
}

export interface RejectionTable {
  tenant_id: string
  id: string
  run_id: string
  source_id: string
  position: number
  remote_id: string | null
  title: string | null
  reason: string
  detail: string | null
}

export interface RemoteTable {
  tenant_id: string
  id: string
  source_id: string
  remote_id: string
  dataset_id: string | null
  leads: Generated<boolean>
  content: unknown
  fingerprint: string
  landing_key: string | null
  title_key: string | null
  first_run_id: string
  last_run_id: string
  seen_at: Date
  gone_since: Date | null
  gone_reason: string | null
  withdrew_at: Date | null
}

export interface ReuseTable {
  tenant_id: string
  id: string
  dataset_id: string
  kind: string
  title: string
  directorate_id: string | null
  party_id: string | null
  system_id: string | null
  application_id: string | null
  url: string | null
  since: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface RunTable {
  tenant_id: string
  id: string
  source_id: string
  job_id: string | null
  state: string
  announced: number | null
  received: Generated<number>
  created: Generated<number>
  changed: Generated<number>
  unchanged: Generated<number>
  rejected: Generated<number>
  services: Generated<number>
  pages: Generated<number>
  checkpoint: unknown
  problem: unknown
  gone: Generated<number>
  withdrawn: Generated<number>
  returned: Generated<number>
  withheld: string | null
  confirmed_by: string | null
  confirmed_at: Date | null
  asked_by: string
  queued_at: Date
  started_at: Date | null
  ended_at: Date | null
}

export interface RunFileTable {
  tenant_id: string
  id: string
  run_id: string
  source_id: string
  position: number
  name: string
  file_id: string
}

export interface SchemaCheckTable {
  tenant_id: string
  id: string
  dataset_id: string
  distribution_id: string
  schema_name: string
  schema_version: string
  schema_title: string
  checked_on: string
  checked_by: string
  valid: boolean
  rows: number
  errors: number
  warnings: number
  counts: unknown
  first_errors: unknown
  not_checked: unknown
}

export interface SourceTable {
  tenant_id: string
  id: string
  name: string
  protocol: string
  address: string | null
  options: Generated<unknown>
  family: string
  directorate_id: string | null
  schedule: string
  paused: Generated<boolean>
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface StandingTable {
  tenant_id: string
  id: string
  directorate_id: string | null
  traits: number
  themes: number
  formats: Generated<number>
  modified_on: string
  late_from: string | null
  readiness: Generated<number>
  formula: string | null
  counted_late: Generated<boolean>
  stale: Generated<boolean>
  west: number | null
  south: number | null
  east: number | null
  north: number | null
}

export interface TableSchemaTable {
  tenant_id: string
  id: string
  name: string
  version: string
  title: string
  source_url: string | null
  content: unknown
  added_by: string
  added_on: string
}

export interface TallyTable {
  tenant_id: string
  id: Generated<string>
  key: unknown
  value: string | null
  count: number
}

export interface TermTable {
  tenant_id: string
  id: string
  term: string
  definition: string
  source: string | null
  dataset_ids: Generated<string[]>
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface VocabularyTable {
  tenant_id: string
  id: string
  title_key: string
  heading: unknown
  words: unknown
}

export type Tables = {
  'catalogue.access_request': AccessRequestTable
  'catalogue.column_verdict': ColumnVerdictTable
  'catalogue.dataset': DatasetTable
  'catalogue.distribution': DistributionTable
  'catalogue.lineage': LineageTable
  'catalogue.merge_proposal': MergeProposalTable
  'catalogue.need': NeedTable
  'catalogue.profile': ProfileTable
  'catalogue.publication': PublicationTable
  'catalogue.publication_check': PublicationCheckTable
  'catalogue.rejection': RejectionTable
  'catalogue.remote': RemoteTable
  'catalogue.reuse': ReuseTable
  'catalogue.run': RunTable
  'catalogue.run_file': RunFileTable
  'catalogue.schema_check': SchemaCheckTable
  'catalogue.source': SourceTable
  'catalogue.standing': StandingTable
  'catalogue.table_schema': TableSchemaTable
  'catalogue.tally': TallyTable
  'catalogue.term': TermTable
  'catalogue.vocabulary': VocabularyTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
