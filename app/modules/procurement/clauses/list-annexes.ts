import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { plainWords } from '#kernel/texts.ts'
import { loadAnnexes } from './annex.ts'

/** The annexes of data clauses, the newest first: drafts and documents made. */
export const listAnnexes = query({
  name: 'procurement.list-annexes',
  summary: { fr: 'Lister les annexes de clauses', en: 'List the annexes of clauses' },
  needs: 'procurement.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    state: z.enum(['draft', 'made']).optional(),
    contract_id: fields.id.optional(),
  }),
  http: 'GET /clause-annexes',
  async run(scope, { search, state, contract_id }) {
    const all = await loadAnnexes(scope, contract_id ? { contract_id } : {})
    const words = plainWords(search ?? '')
    return all.filter(
      ({ title, contract, composed_on }) =>
        plainWords(`${title} ${contract ?? ''}`).includes(words) &&
        (!state || (composed_on !== null) === (state === 'made')),
    )
  },
})

export type ListedAnnex = Awaited<ReturnType<typeof listAnnexes>>[number]
