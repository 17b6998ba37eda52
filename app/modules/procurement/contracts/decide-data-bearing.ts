import { z } from 'zod'
import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** Says, with the reason, whether these contracts bear data: clues suggest, a person decides. */
export const decideDataBearing = command({
  name: 'procurement.decide-data-bearing',
  summary: { fr: 'Décider si des contrats portent des données', en: 'Decide whether contracts bear data' },
  needs: 'procurement.verify',
  input: z.object({
    ids: z.array(fields.id).min(1).max(5_000),
    data_bearing: z.enum(['yes', 'no']),
    reason: fields.line(500),
  }),
  http: 'POST /contracts/data-bearing',
  undoable: true,
  async run(scope, { ids, data_bearing, reason }) {
    const { numUpdatedRows } = await db(scope)
      .updateTable('procurement.contract')
      .set({
        data_bearing,
        data_reason: reason,
        data_decided_by: actorName(scope.actor),
        data_decided_on: today(scope),
      })
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== new Set(ids).size) throw new NotFound('kernel.not-found')
    return { changed: Number(numUpdatedRows), operation_id: scope.operationId }
  },
})
