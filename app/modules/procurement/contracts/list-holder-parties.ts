import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** The parties of the authority that hold a contract of the register: those worth offering in a filter. */
export const listHolderParties = query({
  name: 'procurement.list-holder-parties',
  summary: { fr: 'Lister les titulaires de contrats', en: 'List holders of contracts' },
  needs: 'procurement.read',
  input: z.object({}),
  async run(scope) {
    const rows = await db(scope)
      .selectFrom('procurement.holder as h')
      .innerJoin('procurement.contract as c', join =>
        join.onRef('c.tenant_id', '=', 'h.tenant_id').onRef('c.id', '=', 'h.contract_id'),
      )
      .select('h.party_id')
      .distinct()
      .where('c.archived_at', 'is', null)
      .where('h.party_id', 'is not', null)
      .execute()
    return rows.flatMap(({ party_id }) => party_id ?? [])
  },
})
