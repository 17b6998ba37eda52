import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Records that could not be kept in a run, or in the last run of each source: where, what, why. */
export const listRejections = query({
  name: 'catalogue.list-rejections',
  summary: { fr: 'Lister les fiches rejetées d’un moissonnage', en: 'List the records that a harvest rejected' },
  needs: 'catalogue.read',
  input: z.object({
    run: fields.id.optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(500).default(100),
  }),
  http: 'GET /catalogue/rejections',
  async run(scope, { run, page, size }) {
    let matching = db(scope)
      .selectFrom('catalogue.rejection as j')
      .innerJoin('catalogue.source as s', 's.id', 'j.source_id')
      .where('s.archived_at', 'is', null)
    matching = run
      ? matching.where('j.run_id', '=', run)
      : matching.where(eb =>
          eb(
            'j.run_id',
            '=',
            eb
              .selectFrom('catalogue.run as r')
              .select('r.id')
              .whereRef('r.source_id', '=', 's.id')
              .orderBy('r.queued_at', 'desc')
              .limit(1),
          ),
        )
    const { n } = await matching.select(eb => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    const rows = await matching
      .select(['j.id', 'j.position', 'j.remote_id', 'j.title', 'j.reason', 'j.detail', 'j.run_id', 'j.source_id'])
      .select('s.name as source')
      .orderBy('s.name')
      .orderBy('j.position')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return { rows, count: n }
  },
})

export type ListedRejection = Awaited<ReturnType<typeof listRejections>>['rows'][number]
