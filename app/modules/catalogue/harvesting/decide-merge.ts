import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { refreshReadiness } from '../datasets/refresh-readiness.ts'
import { mergeDatasets } from './merge.ts'

/** Two datasets are one, and `keep` says which stays; or they are two, and nobody is asked again. */
export const decideMerge = command({
  name: 'catalogue.decide-merge',
  summary: {
    fr: 'Réunir deux jeux de données ou dire qu’ils sont distincts',
    en: 'Merge two datasets or say that they differ',
  },
  needs: 'catalogue.harvest',
  input: z.object({
    id: fields.id,
    decision: z.enum(['merge', 'refuse']),
    keep: z.enum(['first', 'second']).default('first'),
  }),
  http: 'POST /catalogue/merges/:id/decision',
  async run(scope, { id, decision, keep }) {
    const proposal = await db(scope)
      .selectFrom('catalogue.merge_proposal')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!proposal) throw new NotFound('kernel.not-found')
    if (proposal.state !== 'open') throw new Conflict('catalogue.merge-decided')
    const { kept_id, other_id } = proposal
    const pair = keep === 'first' ? { kept_id, other_id } : { kept_id: other_id, other_id: kept_id }
    const state = decision === 'merge' ? 'merged' : 'refused'
    await db(scope)
      .updateTable('catalogue.merge_proposal')
      .set({ ...pair, state, decided_by: actorName(scope.actor), decided_at: scope.clock.now() })
      .where('id', '=', id)
      .execute()
    if (decision === 'merge') {
      await mergeDatasets(scope, pair.kept_id, pair.other_id)
      await refreshReadiness(scope, [pair.kept_id])
    }
    return { kept: pair.kept_id }
  },
})
