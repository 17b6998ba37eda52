import { sql } from 'kysely'
import { z } from 'zod'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { views } from './graph.ts'
import { db } from './tables.ts'

const position = z.object({
  node: z.string().min(1).max(60),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
})

/** Drawings of a part of a large register that are kept, the newest ones. */
const mostSelections = 20

/** Puts a layout in the place of the one before. */
export const keepDrawing = command({
  name: 'cartography.keep-drawing',
  summary: { fr: 'Garder un dessin de la carte', en: 'Keep a drawing of the map' },
  needs: 'cartography.draw',
  input: z.object({
    view: z.enum(views),
    selection: z.string().max(600),
    fingerprint: z.string().min(1).max(64),
    last_change: z.number().int().min(0),
    positions: z.array(position).max(20_000),
  }),
  secret: ['positions'],
  async run(scope, { positions, ...drawing }) {
    const { view, selection } = drawing
    const row = { tenant_id: scope.tenantId, id: newId(), ...drawing, drawn_at: scope.clock.now() }
    await db(scope)
      .deleteFrom('cartography.drawing')
      .where('view', '=', view)
      .where('selection', '=', selection)
      .execute()
    await db(scope).insertInto('cartography.drawing').values(row).execute()
    const rows = positions.map(one => ({ tenant_id: scope.tenantId, id: newId(), drawing_id: row.id, ...one }))
    await sql`insert into cartography.position
      select * from jsonb_populate_recordset(null::cartography.position, ${JSON.stringify(rows)}::jsonb)`.execute(
      scope.db,
    )
    await sql`delete from cartography.drawing where selection <> '' and id not in (
      select id from cartography.drawing where selection <> '' order by drawn_at desc, id desc limit ${mostSelections})`.execute(
      scope.db,
    )
    return row.id
  },
})
