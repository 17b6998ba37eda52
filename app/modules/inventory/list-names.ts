import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Names of the register, to propose twins before an import. */
export const listNames = query({
  name: 'inventory.list-names',
  summary: { fr: 'Lister les noms de logiciels', en: 'List application names' },
  needs: 'inventory.read',
  input: z.object({}),
  run: scope =>
    db(scope)
      .selectFrom('inventory.application as a')
      .leftJoin(sql<{ id: string; tenant_id: string; name: string }>`organisation.party`.as('p'), join =>
        join.onRef('p.tenant_id', '=', 'a.tenant_id').onRef('p.id', '=', 'a.vendor_id'),
      )
      .select(['a.id', 'a.name', 'p.name as vendor'])
      .where('a.archived_at', 'is', null)
      .execute(),
})
