import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { loadFacts } from './load-facts.ts'
import { readinessOf } from './readiness.ts'

/** A dataset, the ways to reach it, and what it lacks to be usable for AI today, line by line. */
export const readDataset = query({
  name: 'catalogue.read-dataset',
  summary: { fr: 'Lire la fiche d’un jeu de données', en: 'Read a dataset' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /datasets/:id',
  async run(scope, { id }) {
    const dataset = await db(scope)
      .selectFrom('catalogue.dataset')
      .selectAll()
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    const facts = (await loadFacts(scope, [id])).get(id)
    if (!dataset || !facts) throw new NotFound('kernel.not-found')
    const distributions = await db(scope)
      .selectFrom('catalogue.distribution')
      .selectAll()
      .where('dataset_id', '=', id)
      .orderBy('position')
      .orderBy('id')
      .execute()
    return {
      dataset,
      distributions,
      readiness: readinessOf(facts, today(scope)),
      late_from: facts.late_from,
      history: await historyOf(scope, 'catalogue.dataset', id),
    }
  },
})

export type ReadDataset = Awaited<ReturnType<typeof readDataset>>
