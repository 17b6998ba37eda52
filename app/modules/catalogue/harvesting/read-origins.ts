import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { harvestedColumns } from './columns.ts'
import { valueAtSource } from './merge.ts'
import type { HarvestedRecord } from './record.ts'

/** What sources say of a dataset, where it differs from what stands here, and the dataset it was merged with, if it was. */
export const readOrigins = query({
  name: 'catalogue.read-origins',
  summary: { fr: 'Lire ce que les sources disent d’un jeu de données', en: 'Read what sources say of a dataset' },
  needs: 'catalogue.read',
  input: z.object({ dataset_id: fields.id }),
  http: 'GET /catalogue/datasets/:dataset_id/origins',
  async run(scope, { dataset_id }) {
    const dataset = await db(scope)
      .selectFrom('catalogue.dataset')
      .select(['id', 'title', 'directorate_id', ...harvestedColumns.filter(name => name !== 'title')])
      .where('id', '=', dataset_id)
      .executeTakeFirst()
    if (!dataset) throw new NotFound('kernel.not-found')
    const remotes = await db(scope)
      .selectFrom('catalogue.remote as r')
      .innerJoin('catalogue.source as s', 's.id', 'r.source_id')
      .select(['r.id', 'r.remote_id', 'r.content', 'r.leads', 'r.seen_at', 'r.gone_since', 'r.source_id'])
      .select('s.name as source')
      .where('r.dataset_id', '=', dataset_id)
      .where(eb => eb.or([eb('r.gone_reason', 'is', null), eb('r.gone_reason', '<>', 'renamed')]))
      .orderBy('r.leads', 'desc')
      .orderBy('s.name')
      .execute()
    const merged = await db(scope)
      .selectFrom('catalogue.merge_proposal as p')
      .innerJoin('catalogue.dataset as d', 'd.id', 'p.kept_id')
      .select(['d.id', 'd.title'])
      .where('p.other_id', '=', dataset_id)
      .where('p.state', '=', 'merged')
      .orderBy('p.decided_at', 'desc')
      .executeTakeFirst()
    return {
      dataset: { id: dataset.id, title: dataset.title, directorate_id: dataset.directorate_id },
      merged: merged ?? null,
      origins: remotes.map(({ content, ...remote }) => ({
        ...remote,
        doubts: (content as HarvestedRecord).doubts,
        differences: harvestedColumns.flatMap(column => {
          const [here, there] = [dataset[column], valueAtSource(content, column)]
          return JSON.stringify(here) === JSON.stringify(there)
            ? []
            : [{ column, here: said(here), there: said(there) }]
        }),
      })),
    }
  },
})

export type Origins = Awaited<ReturnType<typeof readOrigins>>

/** A value as it is compared by people: a list is one text. */
function said(value: unknown): string | null {
  if (Array.isArray(value)) return value.join(', ') || null
  return value === null || value === undefined || value === '' ? null : String(value)
}
