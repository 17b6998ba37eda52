// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AnswerTable {
  tenant_id: string
  id: string
  inquiry_id: string
  question: string
  outcome: string
  content: string | null
  received_on: string | null
  consequence: string | null
  file_id: string | null
  recorded_by: string
  recorded_on: string
}

export interface FollowUpTable {
  tenant_id: string
  id: string
  mails: boolean
  mailed_on: string | null
}

export interface InquiryTable {
  tenant_id: string
  id: string
  vendor_id: string
  questionnaire: string
  version: string
  subjects: Generated<unknown>
  deadline: string
  sender_address: string | null
  recipient: string | null
  vendor_email: string | null
  signatory: string | null
  signatory_role: string | null
  contact: string | null
  follower: string | null
  follower_email: string | null
  sent_on: string | null
  sent_how: string | null
  sent_by: string | null
  replied_on: string | null
  reply_file_id: string | null
  no_answer_on: string | null
  no_answer_by: string | null
  archived_at: Date | null
  archived_reason: string | null
  created_at: Date
}

export interface ReminderTable {
  tenant_id: string
  id: string
  inquiry_id: string
  rank: number
  sent_on: string
  sent_how: string
  sent_by: string
  answer_by: string
}

export type Tables = {
  'inquiries.answer': AnswerTable
  'inquiries.follow_up': FollowUpTable
  'inquiries.inquiry': InquiryTable
  'inquiries.reminder': ReminderTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
