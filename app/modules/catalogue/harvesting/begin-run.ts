import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { protocols } from './protocol.ts'
import { checkpointSchema, heldRun } from './run.ts'

const options = z.record(z.string(), z.string())

/** What a job needs to read a source from where the run stands; null when the run is over, stopped by somebody for instance. */
export const beginRun = command({
  name: 'catalogue.begin-run',
  summary: { fr: 'Commencer un moissonnage', en: 'Begin a harvest' },
  needs: 'catalogue.harvest',
  input: z.object({ run_id: fields.id }),
  async run(scope, { run_id }) {
    const run = await heldRun(scope, run_id)
    if (run.state !== 'waiting' && run.state !== 'running') return null
    const source = await db(scope)
      .selectFrom('catalogue.source')
      .selectAll()
      .where('id', '=', run.source_id)
      .executeTakeFirstOrThrow()
    await db(scope)
      .updateTable('catalogue.run')
      .set({ state: 'running', started_at: run.started_at ?? scope.clock.now(), ended_at: null, problem: null })
      .where('id', '=', run.id)
      .execute()
    const files = await db(scope)
      .selectFrom('catalogue.run_file')
      .select(['name', 'file_id'])
      .where('run_id', '=', run.id)
      .orderBy('position')
      .execute()
    return {
      id: run.id,
      protocol: z.enum(protocols).parse(source.protocol),
      address: source.address,
      options: options.parse(source.options),
      files,
      received: run.received,
      announced: run.announced,
      checkpoint: checkpointSchema.nullable().parse(run.checkpoint),
    }
  },
})

export type BegunRun = NonNullable<Awaited<ReturnType<typeof beginRun>>>
