import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

export const archiveDelivery = command({
  name: 'procurement.archive-delivery',
  summary: { fr: 'Retirer une remise de données', en: 'Archive a delivery of data' },
  needs: 'procurement.edit',
  input: archiving,
  http: 'POST /deliveries/:id/archive',
  run: (scope, input) => archiveRow(scope, 'procurement.delivery', input),
})
