import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { plainWords } from '#kernel/texts.ts'
import { loadDeliveries } from './delivery.ts'

/** Data that contracts promised and that were handed over. */
export const listDeliveries = query({
  name: 'procurement.list-deliveries',
  summary: { fr: 'Lister les remises de données', en: 'List deliveries of data' },
  needs: 'procurement.read',
  input: z.object({ contract_id: fields.id.optional(), search: z.string().trim().max(100).optional() }),
  http: 'GET /deliveries',
  async run(scope, { contract_id, search }) {
    const words = plainWords(search ?? '')
    const all = await loadDeliveries(scope, contract_id ? { contract_id } : {})
    return all.filter(({ what, contract, dataset }) =>
      plainWords(`${what} ${contract} ${dataset ?? ''}`).includes(words),
    )
  },
})

export type ListedDelivery = Awaited<ReturnType<typeof listDeliveries>>[number]
