import { sql } from 'kysely'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { distributionInput } from './dataset.ts'
import { requireDatasets } from './reach.ts'
import { refreshReadiness } from './refresh-readiness.ts'
import { writeDistributions } from './write-distributions.ts'

/** A way to reach a dataset, new or corrected; an address changed is an address that nobody has checked. Returns its id. */
export const saveDistribution = command({
  name: 'catalogue.save-distribution',
  summary: { fr: 'Dire comment accéder à un jeu de données', en: 'Say how a dataset is reached' },
  needs: 'catalogue.edit',
  input: distributionInput.extend({ id: fields.id.optional(), dataset_id: fields.id }),
  http: 'POST /datasets/:dataset_id/distributions',
  async run(scope, { id, dataset_id, ...values }) {
    await requireDatasets(scope, [dataset_id])
    if (!values.access_url && !values.download_url && !values.title)
      throw new Invalid({ access_url: { key: 'catalogue.address-or-title' } })
    if (!id) {
      const [created = ''] = await writeDistributions(scope, [{ dataset_id, origin: 'person', values }])
      await refreshReadiness(scope, [dataset_id])
      return created
    }
    const unchecked = { link_state: null, link_status: null, link_checked_at: null, link_failures: 0 }
    const moved = values.access_url !== undefined || values.download_url !== undefined
    // What a person corrects is theirs from then on: no harvest writes it again.
    const own = sql<string>`case when origin = 'harvest' then 'person' else origin end`
    const { numUpdatedRows } = await db(scope)
      .updateTable('catalogue.distribution')
      .set({ ...values, origin: own, ...(moved ? unchecked : {}) })
      .where('id', '=', id)
      .where('dataset_id', '=', dataset_id)
      .executeTakeFirst()
    if (!numUpdatedRows) throw new NotFound('kernel.not-found')
    await refreshReadiness(scope, [dataset_id])
    return id
  },
})
