import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { datasetTitles } from '#modules/catalogue/public.ts'
import { db } from '../tables.ts'
import { topicId } from './library.ts'
import { loadContract } from './load-contract.ts'

/** « La donnée prévue a été remise »: a clause has served. The dataset of the catalogue shows where the data are now. */
export const recordDelivery = command({
  name: 'procurement.record-delivery',
  summary: { fr: 'Constater une remise de données', en: 'Record a delivery of data' },
  needs: 'procurement.edit',
  input: z.object({
    contract_id: fields.id,
    topic: topicId,
    what: fields.paragraph(1_000),
    received_on: fields.civilDate,
    dataset_id: fields.id.nullish(),
    file: z.object({ name: fields.line(), content: fields.content }).nullish(),
  }),
  async run(scope, { contract_id, file, dataset_id = null, ...delivery }) {
    await loadContract(scope, contract_id)
    if (delivery.received_on > today(scope)) throw new Invalid({ received_on: { key: 'procurement.delivery-to-come' } })
    if (dataset_id && (await datasetTitles(scope, { ids: [dataset_id] })).length === 0)
      throw new Invalid({ dataset_id: { key: 'kernel.invalid-value' } })
    const id = newId()
    const row = {
      ...delivery,
      tenant_id: scope.tenantId,
      id,
      contract_id,
      dataset_id,
      file_id: file ? await keepFile(scope, file) : null,
      recorded_by: actorName(scope.actor),
      created_at: scope.clock.now(),
    }
    await db(scope).insertInto('procurement.delivery').values(row).execute()
    return id
  },
})
