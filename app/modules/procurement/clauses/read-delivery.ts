import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadDeliveries } from './delivery.ts'

export const readDelivery = query({
  name: 'procurement.read-delivery',
  summary: { fr: 'Lire une remise de données', en: 'Read a delivery of data' },
  needs: 'procurement.read',
  input: z.object({ id: fields.id }),
  http: 'GET /deliveries/:id',
  async run(scope, { id }) {
    const [delivery] = await loadDeliveries(scope, { id })
    if (!delivery) throw new NotFound('kernel.not-found')
    return { delivery, history: await historyOf(scope, 'procurement.delivery', id) }
  },
})
