import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { distributionOf, livingDataset } from './load-files.ts'

/** Where the file of a distribution is, and of which dataset. */
export const readDistribution = query({
  name: 'catalogue.read-distribution',
  summary: { fr: 'Lire une façon d’accéder à un jeu de données', en: 'Read a way to reach a dataset' },
  needs: 'catalogue.read',
  input: z.object({ distribution_id: fields.id }),
  async run(scope, { distribution_id }) {
    const distribution = await distributionOf(scope, distribution_id)
    await livingDataset(scope, distribution.dataset_id)
    return distribution
  },
})
