import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { keepRecords } from './keep-records.ts'
import { checkpointSchema, heldRun } from './run.ts'
import type { Batch } from './protocol.ts'

const count = z.number().int().min(0)

/** One answer of a source, as `walk` gives it: what its readers made of each record is theirs to warrant. */
export type KeptPage = Pick<Batch, 'records' | 'rejections' | 'received' | 'announced'> & { start: number }

const page = z.object({
  start: count,
  received: count,
  announced: count.nullable(),
  records: z.array(z.looseObject({ remoteId: z.string(), title: z.string() })),
  rejections: z.array(z.looseObject({ position: count, reason: z.string() })),
}) as unknown as z.ZodType<KeptPage, KeptPage>

/**
 * Keeps one page of a run and notes where it goes on, in one transaction: after a crash nothing is kept twice nor skipped.
 * The page is left when somebody has stopped the run meanwhile, or when it is not the next one: another process keeps them.
 */
export const keepPage = command({
  name: 'catalogue.keep-page',
  summary: { fr: 'Garder une page de moissonnage', en: 'Keep one page of a harvest' },
  needs: 'catalogue.harvest',
  input: z.object({ run_id: fields.id, page, checkpoint: checkpointSchema }),
  secret: ['page', 'checkpoint'],
  async run(scope, { run_id, page: { received, announced, ...found }, checkpoint }) {
    const run = await heldRun(scope, run_id)
    if (run.state !== 'running') return 'stopped' as const
    if (found.start !== run.received) return 'superseded' as const
    const source = await db(scope)
      .selectFrom('catalogue.source')
      .select(['id', 'family', 'directorate_id'])
      .where('id', '=', run.source_id)
      .executeTakeFirstOrThrow()
    const tally = await keepRecords(scope, { id: run.id, source }, found)
    await db(scope)
      .updateTable('catalogue.run')
      .set({
        announced: announced ?? run.announced,
        received: run.received + received,
        created: run.created + tally.created,
        changed: run.changed + tally.changed,
        unchanged: run.unchanged + tally.unchanged,
        rejected: run.rejected + tally.rejected,
        services: run.services + tally.services,
        returned: run.returned + tally.returned,
        pages: run.pages + 1,
        checkpoint: JSON.stringify(checkpoint),
      })
      .where('id', '=', run.id)
      .execute()
    return 'kept' as const
  },
})
