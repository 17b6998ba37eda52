import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const listFacts = query({
  name: 'plan.list-facts',
  summary: { fr: 'Lister les faits datés', en: 'List dated facts' },
  needs: 'plan.read',
  input: z.object({ prerequisite: z.string().optional(), kind: z.string().optional() }),
  http: 'GET /facts',
  run(scope, { prerequisite, kind }) {
    let rows = db(scope)
      .selectFrom('plan.fact')
      .select(['id', 'kind', 'title', 'dated', 'who', 'document_kind', 'file_id', 'prerequisites', 'held_by'])
      .where('archived_at', 'is', null)
      .orderBy('dated', 'desc')
    if (prerequisite) rows = rows.where(sql<boolean>`${prerequisite} = any (prerequisites)`)
    if (kind) rows = rows.where('kind', '=', kind)
    return rows.execute()
  },
})

/** A dated fact as lists show it. */
export type Fact = Awaited<ReturnType<typeof listFacts>>[number]
