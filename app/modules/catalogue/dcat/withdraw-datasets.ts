import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { nextVersion } from './next-version.ts'

/** Takes datasets out of the public catalogue, from the next minute on; nothing of what was said stays readable. */
export const withdrawDatasets = command({
  name: 'catalogue.withdraw-datasets',
  summary: { fr: 'Retirer des jeux du catalogue public', en: 'Withdraw datasets from the public catalogue' },
  needs: 'catalogue.publish',
  input: z.object({ ids: z.array(fields.id).min(1).max(500) }),
  http: 'POST /catalogue/publications/withdraw',
  async run(scope, { ids }) {
    const { rows } = await sql<{ id: string }>`
      update catalogue.publication set version = ${await nextVersion(scope)}, state = 'withdrawn', title = '', words = '', content = '{}'
      where dataset_id = any(${ids}::uuid[]) and state = 'published' returning dataset_id as id`.execute(scope.db)
    return { withdrawn: rows.map(({ id }) => id) }
  },
})
