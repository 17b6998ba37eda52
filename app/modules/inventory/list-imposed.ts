import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

/** Events with their dates; those to decide first, the nearest deadline on top. */
export const listImposed = query({
  name: 'inventory.list-imposed',
  summary: { fr: 'Lister les IA imposées', en: 'List imposed AI' },
  needs: 'inventory.read',
  input: z.object({ state: z.enum(['to-decide', 'decided']).optional() }),
  http: 'GET /imposed',
  run(scope, { state }) {
    let rows = imposedRows(scope)
    if (state === 'to-decide') rows = rows.where('i.decision', 'is', null)
    if (state === 'decided') rows = rows.where('i.decision', 'is not', null)
    return rows
      .orderBy(sql`i.decision is not null`)
      .orderBy(sql`coalesce(i.object_by, i.activation_on, i.notice_on)`, order => order.asc().nullsLast())
      .orderBy('i.id')
      .execute()
  },
})

export function imposedRows(scope: Work) {
  return db(scope)
    .selectFrom('inventory.imposed as i')
    .leftJoin(sql<{ id: string; tenant_id: string; name: string }>`organisation.party`.as('p'), join =>
      join.onRef('p.tenant_id', '=', 'i.tenant_id').onRef('p.id', '=', 'i.vendor_id'),
    )
    .leftJoin('inventory.application as a', join =>
      join.onRef('a.tenant_id', '=', 'i.tenant_id').onRef('a.id', '=', 'i.application_id'),
    )
    .leftJoin('inventory.system as s', join =>
      join.onRef('s.tenant_id', '=', 'i.tenant_id').onRef('s.id', '=', 'i.system_id'),
    )
    .select([
      'i.id',
      'i.title',
      'i.how',
      'i.vendor_id',
      'p.name as vendor',
      'i.application_id',
      'a.name as application',
      'i.system_id',
      's.name as system',
      'i.what_it_does',
      'i.data_touched',
      'i.discovered_on',
      'i.notice_on',
      'i.activation_on',
      'i.object_by',
      'i.decision',
      'i.decision_reason',
      'i.decided_by',
      'i.decided_on',
      'i.proof_on',
      'i.proof_what',
      'i.proof_file_id',
      'i.review_on',
      'i.notice_file_id',
    ])
    .where('i.archived_at', 'is', null)
}
