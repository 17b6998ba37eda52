// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AnalysisTable {
  tenant_id: string
  id: string
  contract_id: string
  document: string
  file_name: string
  file_id: string | null
  analysed_on: string
  analysed_by: string
  readable: string
  topics_version: string
  result: unknown
  replaced_by: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface AnnexTable {
  tenant_id: string
  id: string
  series: string
  version: number
  contract_id: string | null
  title: string
  answers: Generated<unknown>
  clauses: Generated<unknown>
  library_version: string
  composed_by: string | null
  composed_on: string | null
  file_id: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface ClauseVariantTable {
  tenant_id: string
  id: string
  topic: string
  version: number
  title: string | null
  body: string | null
  note: string | null
  library_version: string
  saved_by: string
  saved_on: string
}

export interface ContractTable {
  tenant_id: string
  id: string
  buyer_siret: string
  reference: string
  object: string
  kind: string
  service: string | null
  cpv: string | null
  procedure: string | null
  ccag: string | null
  amount: number | null
  notified_on: string | null
  starts_on: string | null
  months: number | null
  ends_on: string | null
  directorate_id: string | null
  owner: string | null
  data_bearing: Generated<string>
  data_clues: Generated<string[]>
  data_reason: string | null
  data_decided_by: string | null
  data_decided_on: string | null
  lead_months: Generated<number>
  plan_way: string | null
  plan_note: string | null
  plan_owner: string | null
  plan_due: string | null
  planned_on: string | null
  doubts: Generated<unknown>
  origin: string
  edited: Generated<string[]>
  confirmed_by: string | null
  confirmed_on: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface ContractProfileTable {
  tenant_id: string
  id: string
  contract_id: string
  answers: unknown
  answered_by: string
  answered_on: string
}

export interface DeliveryTable {
  tenant_id: string
  id: string
  contract_id: string
  topic: string
  what: string
  received_on: string
  dataset_id: string | null
  file_id: string | null
  recorded_by: string
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

export interface HolderTable {
  tenant_id: string
  id: string
  contract_id: string
  position: number
  name: string | null
  identifier: string | null
  identifier_type: string | null
  party_id: string | null
}

export interface ModificationTable {
  tenant_id: string
  id: string
  contract_id: string
  number: string
  signed_on: string | null
  months: number | null
  amount: number | null
  object: string | null
}

export interface TopicVerdictTable {
  tenant_id: string
  id: string
  contract_id: string
  topic: string
  state: string
  sentence: string | null
  page: number | null
  analysis_id: string | null
  note: string | null
  verified_by: string
  verified_on: string
}

export type Tables = {
  'procurement.analysis': AnalysisTable
  'procurement.annex': AnnexTable
  'procurement.clause_variant': ClauseVariantTable
  'procurement.contract': ContractTable
  'procurement.contract_profile': ContractProfileTable
  'procurement.delivery': DeliveryTable
  'procurement.follow_up': FollowUpTable
  'procurement.holder': HolderTable
  'procurement.modification': ModificationTable
  'procurement.topic_verdict': TopicVerdictTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
