// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface ImportTable {
  tenant_id: string
  id: string
  file_id: string | null
  file_name: string
  file_bytes: number
  file_kind: string
  recogniser: string | null
  confidence: number | null
  state: string
  set_aside_reason: unknown
  header_key: string | null
  mapping: unknown
  preview: unknown
  received_at: Date
  received_by: string
  applied_at: Date | null
  applied_operation: string | null
  created_rows: number | null
  updated_rows: number | null
  undone_at: Date | null
  undo_kept: unknown
}

export interface MappingTable {
  tenant_id: string
  id: string
  recogniser: string
  header_key: string
  mapping: unknown
  used_at: Date
}

export interface StagedRowTable {
  tenant_id: string
  id: string
  import_id: string
  line: number
  values: unknown
  twins: Generated<unknown>
  choice: unknown
}

export type Tables = {
  'intake.import': ImportTable
  'intake.mapping': MappingTable
  'intake.staged_row': StagedRowTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
