import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { answersOn, findingsOf, withoutValues } from './findings.ts'
import { checksOf, distributionOf, livingDataset, profilesOf, verdictsOf } from './load-files.ts'

/** What a file holds, what may be personal in it with the answers given, and how it follows the schemas tried. */
export const readFileProfile = query({
  name: 'catalogue.read-file-profile',
  summary: { fr: 'Lire le profil d’un fichier', en: 'Read the profile of a file' },
  needs: 'catalogue.read',
  input: z.object({ distribution_id: fields.id }),
  http: 'GET /distributions/:distribution_id/profile',
  async run(scope, { distribution_id }) {
    const distribution = await distributionOf(scope, distribution_id)
    const { edited: _, ...dataset } = await livingDataset(scope, distribution.dataset_id)
    const verdicts = await verdictsOf(scope, dataset.id)
    const kept = (await profilesOf(scope, dataset.id)).find(one => one.distribution_id === distribution_id) ?? null
    // What was kept before somebody spoke of the whole dataset is not shown any more.
    const profile = kept && { ...kept, content: withoutValues(kept.content, answersOn(dataset, verdicts)) }
    const checks = (await checksOf(scope, dataset.id)).filter(one => one.distribution_id === distribution_id)
    return {
      dataset,
      distribution,
      profile,
      findings: kept ? findingsOf(kept.content, verdicts) : [],
      verdicts,
      checks,
    }
  },
})

export type FileFound = Awaited<ReturnType<typeof readFileProfile>>
