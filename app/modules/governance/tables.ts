// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AgreementTable {
  tenant_id: string
  id: string
  title: string
  kind: string
  domain: string
  object: string | null
  reference: string | null
  owner: string | null
  state: Generated<string>
  signed_on: string | null
  starts_on: string | null
  ends_on: string | null
  tacit_renewal: Generated<boolean>
  renewal_months: number | null
  notice_months: Generated<number>
  dataset_ids: Generated<string[]>
  sections: Generated<unknown>
  file_id: string | null
  ended_on: string | null
  ended_reason: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface AgreementPartyTable {
  tenant_id: string
  id: string
  agreement_id: string
  party_id: string
}

export interface AttendanceTable {
  tenant_id: string
  id: string
  meeting_id: string
  body_id: string
  member_id: string | null
  name: string
  party_id: string | null
  state: string
}

export interface BodyTable {
  tenant_id: string
  id: string
  name: string
  kind: string
  domain: string
  party_id: string | null
  purpose: string | null
  every_months: number | null
  charter: string | null
  created_on: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface DecisionTable {
  tenant_id: string
  id: string
  body_id: string
  meeting_id: string | null
  number: number
  subject: string
  decided: string
  reasons: string | null
  responsible: string | null
  decides: string | null
  pays: string | null
  votes_for: number | null
  votes_against: number | null
  votes_abstain: number | null
  dissent: string | null
  dataset_ids: Generated<string[]>
  agreement_ids: Generated<string[]>
  action_id: string | null
  decided_on: string
  owner: string | null
  due_on: string | null
  missed_on: string | null
  postponed_reason: string | null
  done_on: string | null
  done_what: string | null
  dropped_on: string | null
  dropped_reason: string | null
  review_on: string | null
  reviewed_on: string | null
  review_note: string | null
  created_at: Date
}

export interface FollowUpTable {
  tenant_id: string
  id: string
  mails: boolean
  recipients: Generated<string[]>
  mailed_on: string | null
}

export interface MeetingTable {
  tenant_id: string
  id: string
  body_id: string
  meets_on: string
  meets_at: string | null
  place: string | null
  state: Generated<string>
  agenda: Generated<string[]>
  minutes: string | null
  minutes_file_id: string | null
  debated_roadmap: Generated<boolean>
  cancelled_reason: string | null
  created_at: Date
}

export interface MemberTable {
  tenant_id: string
  id: string
  body_id: string
  name: string
  seat: string
  directorate_id: string | null
  party_id: string | null
  since: string
  until: string | null
}

export interface RoleHolderTable {
  tenant_id: string
  id: string
  role: string
  directorate_id: string | null
  party_id: string | null
  holder: string
  deputy: string | null
  named_on: string
  ended_on: string | null
  ended_reason: string | null
  act: string | null
  act_file_id: string | null
  note: string | null
  created_at: Date
}

export interface YearlyAccountTable {
  tenant_id: string
  id: string
  year: number
  domain: string
  given_on: string
  body_id: string
  content: string | null
  file_id: string | null
  published_on: string | null
  published_where: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export type Tables = {
  'governance.agreement': AgreementTable
  'governance.agreement_party': AgreementPartyTable
  'governance.attendance': AttendanceTable
  'governance.body': BodyTable
  'governance.decision': DecisionTable
  'governance.follow_up': FollowUpTable
  'governance.meeting': MeetingTable
  'governance.member': MemberTable
  'governance.role_holder': RoleHolderTable
  'governance.yearly_account': YearlyAccountTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
