import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { harvest } from './harvest.ts'
import { loadRuns } from './load-runs.ts'
import { idleSource } from './start-run.ts'

/** Goes on with the last run of a source where it stopped; what it had kept is not asked again. */
export const resumeHarvest = command({
  name: 'catalogue.resume-harvest',
  summary: { fr: 'Reprendre un moissonnage arrêté', en: 'Resume a stopped harvest' },
  needs: 'catalogue.harvest',
  input: z.object({ run_id: fields.id }),
  http: 'POST /catalogue/harvests/:run_id/resumption',
  async run(scope, { run_id }) {
    const run = await db(scope)
      .selectFrom('catalogue.run')
      .select(['id', 'source_id'])
      .where('id', '=', run_id)
      .executeTakeFirst()
    if (!run) throw new NotFound('kernel.not-found')
    await idleSource(scope, run.source_id)
    const [last] = await loadRuns(scope, [run.source_id], { limit: 1 })
    if (last?.id !== run.id || !last.resumable) throw new Conflict('catalogue.nothing-to-resume')
    const job_id = await enqueue(scope, harvest, { run: run.id })
    await db(scope)
      .updateTable('catalogue.run')
      .set({ state: 'waiting', job_id, ended_at: null, problem: null })
      .where('id', '=', run.id)
      .execute()
    return { run: run.id, job: job_id }
  },
})
