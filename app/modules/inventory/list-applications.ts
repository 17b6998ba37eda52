import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { assessments, hostings, personalData } from './application.ts'
import { applicationColumns } from './read-application.ts'
import { normaliseName, suggestAi } from './suggest-ai.ts'
import { db } from './tables.ts'

export const sorts = ['name', 'vendor', 'users', 'ai_assessment', 'reviewed_on'] as const

/** One page of the register, with what the reference file suggests about each product: always « à confirmer ». */
export const listApplications = query({
  name: 'inventory.list-applications',
  summary: { fr: 'Lister les logiciels', en: 'List applications' },
  needs: 'inventory.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    assessment: z.enum(assessments).optional(),
    hosting: z.enum(hostings).optional(),
    personal_data: z.enum(personalData).optional(),
    directorate: fields.id.optional(),
    vendor: fields.id.optional(),
    sort: z.enum(sorts).default('name'),
    order: z.enum(['asc', 'desc']).default('asc'),
    page: z.coerce.number().int().min(1).default(1),
    size: z.coerce.number().int().min(1).max(500).default(50),
  }),
  http: 'GET /applications',
  async run(scope, { search, assessment, hosting, personal_data, directorate, vendor, sort, order, page, size }) {
    let rows = db(scope).selectFrom('inventory.application as a').where('a.archived_at', 'is', null)
    if (search) rows = rows.where(sql<boolean>`a.id in (select inventory.find_applications(${normaliseName(search)}))`)
    if (assessment) rows = rows.where('a.ai_assessment', '=', assessment)
    if (hosting) rows = rows.where('a.hosting', '=', hosting)
    if (personal_data) rows = rows.where('a.personal_data', '=', personal_data)
    if (directorate) rows = rows.where(sql<boolean>`${directorate}::uuid = any (a.directorate_ids)`)
    if (vendor) rows = rows.where('a.vendor_id', '=', vendor)
    const { count } = await rows.select(eb => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow()
    const by = sort === 'vendor' ? sql.ref('vendor') : sort === 'name' ? sql.ref('a.normal_name') : sql.ref(`a.${sort}`)
    const list = await applicationColumns(rows)
      .orderBy(by, direction => (order === 'asc' ? direction.asc().nullsLast() : direction.desc().nullsLast()))
      .orderBy('a.id')
      .limit(size)
      .offset((page - 1) * size)
      .execute()
    return { count, page, size, rows: list.map(row => ({ ...row, suggestion: suggestionFor(row) })) }
  },
})

function suggestionFor(row: { name: string; vendor: string | null; ai_assessment: string }) {
  if (row.ai_assessment === 'contains-ai' || row.ai_assessment === 'no-ai') return null
  return suggestAi(row)
}
