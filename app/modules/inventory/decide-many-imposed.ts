import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { decideImposed } from './decide-imposed.ts'
import { decisions } from './imposed.ts'
import { db } from './tables.ts'

/** One decision for many imposed functions, with the one reason that holds for all; none that somebody decided already. */
export const decideManyImposed = command({
  name: 'inventory.decide-many-imposed',
  summary: { fr: 'Décider du sort de plusieurs IA imposées', en: 'Decide about many imposed AI functions' },
  needs: 'inventory.decide-imposed',
  input: z.object({
    ids: z.array(fields.id).min(1).max(500),
    decision: z.enum(decisions),
    decision_reason: fields.paragraph(2_000),
    decided_by: fields.line(120),
  }),
  http: 'POST /imposed/decisions',
  undoable: true,
  async run(scope, { ids, ...decision }) {
    const each = [...new Set(ids)]
    const decided = await db(scope)
      .selectFrom('inventory.imposed')
      .select('id')
      .where(sql<boolean>`id = any (${each}::uuid[])`)
      .where('decision', 'is not', null)
      .executeTakeFirst()
    if (decided) throw new Conflict('inventory.decided-already')
    for (const id of each) await decideImposed(scope, { id, ...decision })
    return { changed: each.length, operation_id: scope.operationId }
  },
})
