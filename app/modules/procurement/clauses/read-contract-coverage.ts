import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { coverageOf } from './coverage.ts'

/** How far the mandatory topics of one contract are verified; null for one that left the register. */
export const readContractCoverage = query({
  name: 'procurement.read-contract-coverage',
  summary: { fr: 'Lire la couverture d’un contrat', en: 'Read the coverage of a contract' },
  needs: 'procurement.read',
  input: z.object({ contract_id: fields.id }),
  http: 'GET /contracts/:contract_id/clause-coverage',
  async run(scope, { contract_id }) {
    const [coverage] = await coverageOf(scope, [contract_id])
    return coverage ?? null
  },
})
