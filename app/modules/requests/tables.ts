// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AnswerTable {
  tenant_id: string
  id: string
  request_id: string
  lines: Generated<unknown>
  missing: Generated<string[]>
  remark: string | null
  answered_by: string | null
  saved_at: Date
}

export interface ContactTable {
  tenant_id: string
  id: string
  directorate_id: string
  name: string | null
  email: string | null
}

export interface LinkTable {
  tenant_id: string
  id: string
  request_id: string
  token_hash: string
  expires_at: Date
  created_at: Date
}

export interface RequestTable {
  tenant_id: string
  id: string
  directorate_id: string
  answer_by: string
  applications: unknown
  applications_left: Generated<number>
  contact_name: string | null
  contact_email: string | null
  asked_by: string
  sent_on: string | null
  sent_how: string | null
  reminders: Generated<number>
  reminded_on: string | null
  revoked_at: Date | null
  answered_at: Date | null
  applied_at: Date | null
  applied_by: string | null
  set_aside_at: Date | null
  set_aside_reason: string | null
  created_at: Date
}

export type Tables = {
  'requests.answer': AnswerTable
  'requests.contact': ContactTable
  'requests.link': LinkTable
  'requests.request': RequestTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
