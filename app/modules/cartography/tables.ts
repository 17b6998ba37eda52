// Generated from the migrated database by `npm run types`.
import type { Generated, Kysely } from 'kysely'
import type { Work } from '#kernel/scope.ts'

export interface DrawingTable {
  tenant_id: string
  id: string
  view: string
  selection: Generated<string>
  fingerprint: string
  last_change: number
  drawn_at: Date
}

export interface PositionTable {
  tenant_id: string
  id: string
  drawing_id: string
  node: string
  x: number
  y: number
  width: number
  height: number
}

export type Tables = {
  'cartography.drawing': DrawingTable
  'cartography.position': PositionTable
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
