import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { assessments } from './application.ts'
import { db } from './tables.ts'

/** A person answers « is there AI in it? » for one or many applications; a suggestion alone never answers. */
export const assessApplications = command({
  name: 'inventory.assess-applications',
  summary: { fr: 'Dire si des logiciels contiennent de l’IA', en: 'Say whether applications contain AI' },
  needs: 'inventory.edit',
  input: z.object({ ids: z.array(fields.id).min(1).max(20_000), assessment: z.enum(assessments) }),
  http: 'POST /applications/assessments',
  undoable: true,
  async run(scope, { ids, assessment }) {
    const assessed = assessment !== 'not-assessed'
    let update = db(scope)
      .updateTable('inventory.application')
      .set({
        ai_assessment: assessment,
        ai_assessed_on: assessed ? today(scope) : null,
        ai_assessed_by: assessed ? actorName(scope.actor) : null,
        ...(assessed ? { reviewed_on: today(scope) } : {}),
      })
      .where(sql<boolean>`id = any (${ids}::uuid[])`)
      .where('archived_at', 'is', null)
    if (scope.reach !== 'all')
      update = update.where(sql<boolean>`directorate_ids && ${[...scope.directorates]}::uuid[]`)
    const { numUpdatedRows } = await update.executeTakeFirst()
    if (Number(numUpdatedRows) !== new Set(ids).size) throw new Refused('inventory.own-directorate-only')
    return { changed: Number(numUpdatedRows), operation_id: scope.operationId }
  },
})
