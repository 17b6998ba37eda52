import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'

/** The contracts of the register that a document or an annex may belong to, those that bear data first. */
export const listContractsToAnalyse = query({
  name: 'procurement.list-contracts-to-analyse',
  summary: { fr: 'Lister les contrats à analyser', en: 'List the contracts to analyse' },
  needs: 'procurement.read',
  input: z.object({}),
  async run(scope) {
    const { rows } = await sql<{ id: string; reference: string; object: string; kind: string }>`
      select id, reference, object, kind from procurement.contract where archived_at is null
      order by data_bearing = 'yes' desc, notified_on desc nulls last, reference, id limit 500
    `.execute(scope.db)
    return rows
  },
})
