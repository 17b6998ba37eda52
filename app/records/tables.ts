// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface AttachmentTable {
  tenant_id: string
  id: string
  register: string
  record_id: string
  label: string
  file_id: string
  author_id: string
  author_name: string
  created_at: Date
}

export interface NoteTable {
  tenant_id: string
  id: string
  register: string
  record_id: string
  content: string
  author_id: string
  author_name: string
  created_at: Date
}

export interface ViewTable {
  tenant_id: string
  id: string
  register: string
  name: string
  query: string
  owner_id: string
  owner_name: string
  shared: Generated<boolean>
  created_at: Date
}

export type Tables = {
  'records.attachment': AttachmentTable
  'records.note': NoteTable
  'records.view': ViewTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
