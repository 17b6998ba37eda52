import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

export const reasonsToMerge = ['same-id', 'same-page', 'same-title', 'by-hand'] as const
export type ReasonToMerge = (typeof reasonsToMerge)[number]

/** Pairs of datasets that may be one, both still in the register: what each is called and which sources describe it. */
export const listMerges = query({
  name: 'catalogue.list-merges',
  summary: { fr: 'Lister les jeux de données à réunir', en: 'List the datasets to merge' },
  needs: 'catalogue.read',
  input: z.object({
    source_id: fields.id.optional(),
    page: z.coerce.number().int().min(1).max(100_000).default(1),
    size: z.coerce.number().int().min(1).max(200).default(50),
  }),
  http: 'GET /catalogue/merges',
  async run(scope, { source_id, page, size }) {
    let open = db(scope)
      .selectFrom('catalogue.merge_proposal as p')
      .innerJoin('catalogue.dataset as a', 'a.id', 'p.kept_id')
      .innerJoin('catalogue.dataset as b', 'b.id', 'p.other_id')
      .where('p.state', '=', 'open')
      .where('a.archived_at', 'is', null)
      .where('b.archived_at', 'is', null)
    if (source_id)
      open = open.where(
        sql<boolean>`exists (select from catalogue.remote r where r.dataset_id in (p.kept_id, p.other_id) and r.source_id = ${source_id})`,
      )
    const { n } = await open.select(eb => eb.fn.countAll<number>().as('n')).executeTakeFirstOrThrow()
    const rows = await open
      .select(['p.id', 'p.why', 'p.created_at'])
      .select([
        'a.id as first_id',
        'a.title as first_title',
        'a.publisher as first_publisher',
        'a.modified_on as first_on',
      ])
      .select([
        'b.id as second_id',
        'b.title as second_title',
        'b.publisher as second_publisher',
        'b.modified_on as second_on',
      ])
      .select([sourcesOf('a').as('first_sources'), sourcesOf('b').as('second_sources')])
      .orderBy('p.created_at')
      .orderBy('p.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    const end = (row: (typeof rows)[number], rank: 'first' | 'second') => ({
      id: row[`${rank}_id`],
      title: row[`${rank}_title`],
      publisher: row[`${rank}_publisher`],
      modified_on: row[`${rank}_on`],
      sources: row[`${rank}_sources`],
    })
    return {
      count: n,
      rows: rows.map(row => ({
        id: row.id,
        why: row.why as ReasonToMerge,
        first: end(row, 'first'),
        second: end(row, 'second'),
      })),
    }
  },
})

function sourcesOf(alias: 'a' | 'b') {
  return sql<string | null>`(select string_agg(distinct s.name, ', ') from catalogue.remote r
    join catalogue.source s on s.id = r.source_id where r.dataset_id = ${sql.ref(`${alias}.id`)})`
}

export type ListedMerge = Awaited<ReturnType<typeof listMerges>>['rows'][number]
export type MergeEnd = ListedMerge['first']
