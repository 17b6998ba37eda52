import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { loadDeliveries } from './delivery.ts'

/** What shows that the data were handed over: a receipt, a report of checks. */
export const readDeliveryFile = query({
  name: 'procurement.read-delivery-file',
  summary: { fr: 'Ouvrir la preuve d’une remise', en: 'Open the proof of a delivery' },
  needs: 'procurement.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const [delivery] = await loadDeliveries(scope, { id })
    if (!delivery?.file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, delivery.file_id)
  },
})
