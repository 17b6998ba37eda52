import { sql } from 'kysely'
import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { datasetTitles } from '../datasets/dataset-titles.ts'
import { requireDatasets } from '../datasets/reach.ts'
import { comesFrom } from './lineage.ts'

/** Says that a dataset comes from another one, or from an application; saying it again corrects how. */
export const linkSource = command({
  name: 'catalogue.link-source',
  summary: { fr: 'Dire d’où vient un jeu de données', en: 'Say where a dataset comes from' },
  needs: 'catalogue.edit',
  input: z.object({
    dataset_id: fields.id,
    from_dataset_id: fields.id.nullish(),
    from_application_id: fields.id.nullish(),
    how: fields.line(300).nullish(),
  }),
  http: 'POST /datasets/:dataset_id/sources',
  async run(scope, { dataset_id, from_dataset_id = null, from_application_id = null, how = null }) {
    await requireDatasets(scope, [dataset_id])
    if ((from_dataset_id === null) === (from_application_id === null))
      throw new Invalid({ from: { key: 'catalogue.one-source' } })
    if (from_dataset_id) {
      if ((await datasetTitles(scope, { ids: [from_dataset_id] })).length === 0)
        throw new Invalid({ from: { key: 'catalogue.no-such-dataset' } })
      if (await comesFrom(scope, from_dataset_id, dataset_id))
        throw new Invalid({ from: { key: 'catalogue.source-loop' } })
    }
    const { numAffectedRows } = await sql`
      update catalogue.lineage set how = ${how} where dataset_id = ${dataset_id}
        and from_dataset_id is not distinct from ${from_dataset_id}::uuid
        and from_application_id is not distinct from ${from_application_id}::uuid
    `.execute(scope.db)
    if (numAffectedRows) return
    await sql`
      insert into catalogue.lineage (tenant_id, id, dataset_id, from_dataset_id, from_application_id, how, created_at)
      values (${scope.tenantId}, ${newId()}, ${dataset_id}, ${from_dataset_id}, ${from_application_id}, ${how}, ${scope.clock.now()})
    `.execute(scope.db)
  },
})
