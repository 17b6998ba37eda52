import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { fingerprintOf, type Graph, type View } from './graph.ts'
import type { Position } from './place.ts'
import { db } from './tables.ts'

export interface KeptDrawing {
  drawn_at: Date
  /** When the registers first moved away from it; null while it is up to date. */
  out_of_date_since: Date | null
  /** Nodes to show that it does not know. */
  missing: number
  positions: Position[]
}

/** The first of these selections that was drawn, and how it stands against what is to be shown now. */
export async function findDrawing(
  scope: Work,
  view: View,
  selections: readonly string[],
  { graph, whole }: { graph: Graph; whole(): Graph },
): Promise<KeptDrawing | null> {
  const found = await db(scope)
    .selectFrom('cartography.drawing')
    .select(['id', 'selection', 'fingerprint', 'last_change', 'drawn_at'])
    .where('view', '=', view)
    .where('selection', 'in', [...selections])
    .execute()
  const drawing = selections.map(key => found.find(({ selection }) => selection === key)).find(Boolean)
  if (!drawing) return null
  const positions = await db(scope)
    .selectFrom('cartography.position')
    .select(['node', 'x', 'y', 'width', 'height'])
    .where('drawing_id', '=', drawing.id)
    .execute()
  const known = new Set(positions.map(({ node }) => node))
  const current = drawing.selection === '' ? whole() : graph
  const stale = fingerprintOf(current) !== drawing.fingerprint
  return {
    drawn_at: drawing.drawn_at,
    out_of_date_since: stale ? await firstMoveAfter(scope, drawing) : null,
    missing: graph.nodes.filter(({ id }) => !known.has(id)).length,
    positions,
  }
}

export async function lastChange(scope: Work): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    select coalesce(max(id), 0) as id from kernel.change where tenant_id = ${scope.tenantId}`.execute(scope.db)
  return rows[0]?.id ?? 0
}

/** Fields that put a record on the map or tie it to another: the rest may change without touching the drawing. */
const telling =
  'vendor_id directorate_ids directorate_id application_id system_id hosting hosting_country archived_at'.split(' ')

/** The first change since that could move the drawing; the day of the drawing itself when none can be told. */
async function firstMoveAfter(scope: Work, drawing: { last_change: number; drawn_at: Date }): Promise<Date> {
  const { rows } = await sql<{ at: Date }>`
    select at from kernel.change c
    where c.tenant_id = ${scope.tenantId} and c.id > ${drawing.last_change}
      and c.table_name in ('inventory.application', 'inventory.system', 'inventory.imposed', 'organisation.directorate')
      and (c.before is null or c.after is null or exists (
        select from unnest(${telling}::text[]) field where c.before -> field is distinct from c.after -> field))
    order by c.id limit 1
  `.execute(scope.db)
  return rows[0]?.at ?? drawing.drawn_at
}
