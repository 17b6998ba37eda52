import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Keys of every contract ever recorded, archived ones included, to say before an import which are known. */
export const listKeys = query({
  name: 'procurement.list-keys',
  summary: { fr: 'Lister les clés des contrats', en: 'List the keys of contracts' },
  needs: 'procurement.read',
  input: z.object({}),
  run: scope =>
    db(scope)
      .selectFrom('procurement.contract')
      .select(['id', 'buyer_siret', 'reference', 'object', 'notified_on', 'archived_at'])
      .execute(),
})
