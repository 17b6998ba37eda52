import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { verdicts } from './dataset.ts'
import { refreshReadiness } from './refresh-readiness.ts'

/** A person says whether these data are about persons; no examination of a file changes it afterwards. */
export const judgeDatasets = command({
  name: 'catalogue.judge-datasets',
  summary: { fr: 'Se prononcer sur les données personnelles', en: 'Give a verdict on personal data' },
  needs: 'catalogue.judge',
  input: z.object({ ids: z.array(fields.id).min(1).max(20_000), verdict: z.enum(verdicts) }),
  http: 'POST /datasets/verdicts',
  undoable: true,
  async run(scope, { ids, verdict }) {
    const { numAffectedRows } = await sql`
      update catalogue.dataset set personal_data = ${verdict}, personal_data_by = ${actorName(scope.actor)},
        personal_data_on = ${today(scope)},
        edited = case when origin = 'harvest' and not 'personal_data' = any (edited) then edited || 'personal_data'::text else edited end
      where id = any (${ids}::uuid[]) and archived_at is null
    `.execute(scope.db)
    if (Number(numAffectedRows) !== new Set(ids).size) throw new NotFound('kernel.not-found')
    await refreshReadiness(scope, ids)
    return { changed: Number(numAffectedRows), operation_id: scope.operationId }
  },
})
