import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { livingProcessings } from './load-processings.ts'
import { loadUses, usesByProcessing } from './uses.ts'

export const processingSorts = ['reference', 'name', 'department', 'legal_basis'] as const

/** One page of the register, each record with the systems and everyday uses tied to it. */
export const listProcessings = query({
  name: 'transparency.list-processings',
  summary: { fr: 'Lister les traitements du registre RGPD', en: 'List processing records' },
  needs: 'transparency.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    /** Whether AI or an algorithm of the registers takes part. */
    linked: z.enum(['yes', 'no']).optional(),
    /** A field of art. 30 that nobody filled in. */
    lacking: z.enum(['processors', 'transfers', 'rights_contact', 'legal_basis', 'kept_for']).optional(),
    sensitive: z.enum(['yes', 'no', 'unknown']).optional(),
    sort: z.enum(processingSorts).default('reference'),
    order: z.enum(['asc', 'desc']).default('asc'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  http: 'GET /processings',
  async run(scope, { search, linked, lacking, sensitive, sort, order, page, size }) {
    const uses = await usesByProcessing(scope, await loadUses(scope))
    let rows = livingProcessings(scope)
    if (search)
      rows = rows.where(
        sql<boolean>`position(lower(${search}) in lower(concat_ws(' ', p.reference, p.name, p.purpose, p.department))) > 0`,
      )
    if (linked) {
      const tied = sql<boolean>`p.id = any (${[...uses.keys()]}::uuid[])`
      rows = rows.where(linked === 'yes' ? tied : sql<boolean>`not (${tied})`)
    }
    if (lacking) rows = rows.where(`p.${lacking}`, 'is', null)
    if (sensitive) rows = rows.where('p.sensitive', 'is', sensitive === 'unknown' ? null : sensitive === 'yes')
    const { count } = await rows
      .clearSelect()
      .select(eb => eb.fn.countAll<number>().as('count'))
      .executeTakeFirstOrThrow()
    // « T-2 » comes before « T-10 »: the numbers of a reference are compared as numbers.
    const by = sort === 'reference' ? sql`regexp_replace(lower(p.reference), '\\d+', '', 'g')` : sql.ref(`p.${sort}`)
    const number = sql`nullif(left(regexp_replace(p.reference, '\\D', '', 'g'), 18), '')::bigint`
    const list = await rows
      .orderBy(by, direction => (order === 'asc' ? direction.asc().nullsLast() : direction.desc().nullsLast()))
      .orderBy(number, direction => (order === 'asc' ? direction.asc().nullsFirst() : direction.desc().nullsLast()))
      .orderBy('p.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return { count, page, size, rows: list.map(row => ({ ...row, uses: uses.get(row.id) ?? [] })) }
  },
})

export type ListedProcessing = Awaited<ReturnType<typeof listProcessings>>['rows'][number]
