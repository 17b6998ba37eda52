import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { loadSources } from './list-sources.ts'
import { loadRuns } from './load-runs.ts'

/** How many absences a page shows; the count says how many there are. */
const shownAbsent = 100

/** A source, its last runs, and what it described before and does not any more. */
export const readSource = query({
  name: 'catalogue.read-source',
  summary: { fr: 'Lire une source de moissonnage', en: 'Read a source of harvest' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /catalogue/sources/:id',
  async run(scope, { id }) {
    const [source] = await loadSources(scope, id)
    if (!source) throw new NotFound('kernel.not-found')
    const runs = await loadRuns(scope, [id])
    const [last] = runs
    const absent = await db(scope)
      .selectFrom('catalogue.remote as r')
      .innerJoin('catalogue.dataset as d', 'd.id', 'r.dataset_id')
      .select(['d.id', 'd.title', 'r.remote_id', 'r.seen_at', 'r.gone_since', 'd.archived_at', 'd.archived_reason'])
      .where('r.source_id', '=', id)
      .where(eb => eb.or([eb('r.gone_reason', 'is', null), eb('r.gone_reason', '<>', 'renamed')]))
      .where(eb =>
        eb.or([
          eb('r.gone_since', 'is not', null),
          // What a run did not see and nobody has concluded from yet.
          ...(last?.withheld ? [eb('r.last_run_id', '<>', last.id)] : []),
        ]),
      )
      .orderBy('r.seen_at')
      .limit(shownAbsent)
      .execute()
    const history = await historyOf(scope, 'catalogue.source', id)
    return { source, runs, absent, history }
  },
})

export type ReadSource = Awaited<ReturnType<typeof readSource>>
export type Absent = ReadSource['absent'][number]
