import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'

/** The contracts of the register that a document or an annex may belong to: the one asked for, then those that bear data. */
export const listContractsToAnalyse = query({
  name: 'procurement.list-contracts-to-analyse',
  summary: { fr: 'Lister les contrats à analyser', en: 'List the contracts to analyse' },
  needs: 'procurement.read',
  input: z.object({
    /** One that is listed however many there are. */
    first: fields.id.optional(),
  }),
  async run(scope, { first }) {
    const { rows } = await sql<{ id: string; reference: string; object: string; kind: string }>`
      select id, reference, object, kind from procurement.contract where archived_at is null
      order by id = ${first ?? null}::uuid desc nulls last, data_bearing = 'yes' desc, notified_on desc nulls last, reference, id limit 500
    `.execute(scope.db)
    return rows
  },
})
