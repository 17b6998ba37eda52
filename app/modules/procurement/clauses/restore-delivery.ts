import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

export const restoreDelivery = command({
  name: 'procurement.restore-delivery',
  summary: { fr: 'Remettre une remise de données', en: 'Restore a delivery of data' },
  needs: 'procurement.edit',
  input: z.object({ id: fields.id }),
  http: 'POST /deliveries/:id/restore',
  run: (scope, { id }) => restoreRow(scope, 'procurement.delivery', id),
})
