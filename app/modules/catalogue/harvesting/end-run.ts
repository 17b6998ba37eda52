import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { concludeAbsences } from './conclude-absences.ts'
import { proposeTwins } from './propose-twins.ts'
import { heldRun } from './run.ts'
import { settleRenamed } from './settle-renamed.ts'

const text = z.object({ fr: z.string(), en: z.string() })

/**
 * Ends a run. `whole`: the source was read to its very end, the only case in which what was not seen may be absent. A run that
 * failed or was stopped keeps what it has written and where it stood.
 */
export const endRun = command({
  name: 'catalogue.end-run',
  summary: { fr: 'Terminer un moissonnage', en: 'End a harvest' },
  needs: 'catalogue.harvest',
  input: z.object({
    run_id: fields.id,
    state: z.enum(['ended', 'failed', 'stopped']),
    whole: z.boolean().default(false),
    problem: text.nullable().default(null),
  }),
  async run(scope, { run_id, state, whole, problem }) {
    const run = await heldRun(scope, run_id)
    if (run.state !== 'running' && run.state !== 'waiting') return
    const source = await db(scope)
      .selectFrom('catalogue.source')
      .select(['id', 'family', 'directorate_id'])
      .where('id', '=', run.source_id)
      .executeTakeFirstOrThrow()
    const renamed = await settleRenamed(scope, { id: run.id, source }, state === 'ended' && whole)
    await db(scope)
      .updateTable('catalogue.run')
      .set({
        state,
        problem: problem && JSON.stringify(problem),
        ended_at: scope.clock.now(),
        created: run.created - Math.min(renamed, run.created),
        changed: run.changed + Math.min(renamed, run.created),
        ...(state === 'ended' && { checkpoint: null }),
      })
      .where('id', '=', run.id)
      .execute()
    if (state === 'ended') await concludeAbsences(scope, run.id, { whole, confirmed: false })
    await proposeTwins(scope, run)
  },
})
