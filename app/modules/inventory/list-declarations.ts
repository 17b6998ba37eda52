import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const listDeclarations = query({
  name: 'inventory.list-declarations',
  summary: { fr: 'Lister les usages déclarés', en: 'List declared uses' },
  needs: 'inventory.read-declarations',
  input: z.object({}),
  http: 'GET /declarations',
  run(scope) {
    let rows = db(scope)
      .selectFrom('inventory.declaration as d')
      .leftJoin('inventory.system as s', join =>
        join.onRef('s.tenant_id', '=', 'd.tenant_id').onRef('s.id', '=', 'd.system_id'),
      )
      .select([
        'd.id',
        'd.tool',
        'd.used_for',
        'd.directorate_id',
        'd.data_used',
        'd.need',
        'd.declared_on',
        'd.outcome',
        'd.outcome_reason',
        'd.system_id',
        's.name as system',
      ])
      .orderBy('d.declared_on', 'desc')
      .orderBy('d.id')
    if (scope.reach !== 'all')
      rows = rows.where(sql<boolean>`d.directorate_id = any (${[...scope.directorates]}::uuid[])`)
    return rows.execute()
  },
})
