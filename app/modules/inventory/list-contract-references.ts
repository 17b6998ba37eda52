import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Applications that name a contract, as they write it: what ties software to the register of contracts. */
export const listContractReferences = query({
  name: 'inventory.list-contract-references',
  summary: { fr: 'Lister les contrats que citent les logiciels', en: 'List contracts named by applications' },
  needs: 'inventory.read',
  input: z.object({}),
  run: scope =>
    db(scope)
      .selectFrom('inventory.application')
      .select(['id', 'name', 'contract_reference', 'personal_data'])
      .where('archived_at', 'is', null)
      .where('contract_reference', 'is not', null)
      .orderBy('normal_name')
      .orderBy('id')
      .execute(),
})
