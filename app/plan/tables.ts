// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface ActionTable {
  tenant_id: string
  id: string
  template: string | null
  criterion: string | null
  title: string
  why: Generated<string>
  prerequisites: string[]
  state: string
  owner: string | null
  directorate_id: string | null
  starts_on: string | null
  due_on: string | null
  legal_due: Generated<boolean>
  effort: string
  person_days: number | null
  euros: number | null
  decision: string | null
  pinned_rank: number | null
  done_on: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface ActionCommentTable {
  tenant_id: string
  id: string
  action_id: string
  text: string
  author: string
  author_key: string
  written_at: Date
  edited_at: Date | null
  archived_at: Date | null
}

export interface ActionDecisionTable {
  tenant_id: string
  id: string
  action_id: string
  decided_on: string
  decided_by: string
  decision: string
  reference: string | null
  file_id: string | null
  recorded_by: string
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface CalendarLinkTable {
  tenant_id: string
  id: string
  token_hash: string
  person_id: string
  person_name: string
  label: string
  only_mine: boolean
  created_at: Date
  revoked_at: Date | null
}

export interface DependencyTable {
  tenant_id: string
  id: string
  action_id: string
  waits_for: string
  created_at: Date
}

export interface FactTable {
  tenant_id: string
  id: string
  kind: string
  title: string
  dated: string
  who: string
  document_kind: string
  file_id: string | null
  prerequisites: string[]
  held_by: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface PositionTable {
  tenant_id: string
  id: string
  prerequisite: string
  target: number | null
  target_date: string | null
  weight: Generated<number>
  not_applicable: Generated<boolean>
  not_applicable_reason: string | null
  comment: string | null
  comment_by: string | null
  comment_on: string | null
}

export interface SnapshotTable {
  tenant_id: string
  id: string
  subject: string
  taken_on: string
  numerator: number | null
  denominator: number | null
  value: number | null
  referential: string
}

export interface ValidationTable {
  tenant_id: string
  id: string
  validated_by: string
  role: string
  validated_on: string
  content_sha256: string
  levels: unknown
}

export type Tables = {
  'plan.action': ActionTable
  'plan.action_comment': ActionCommentTable
  'plan.action_decision': ActionDecisionTable
  'plan.calendar_link': CalendarLinkTable
  'plan.dependency': DependencyTable
  'plan.fact': FactTable
  'plan.position': PositionTable
  'plan.snapshot': SnapshotTable
  'plan.validation': ValidationTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
