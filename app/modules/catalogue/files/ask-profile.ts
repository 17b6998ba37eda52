import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { distributionOf, livingDataset, requireReach } from './load-files.ts'
import { profileJob } from './profile-job.ts'

/** Asks for the profile of a file that is kept here or can be downloaded; made in the background. */
export const askProfile = command({
  name: 'catalogue.ask-profile',
  summary: { fr: 'Demander le profil d’un fichier', en: 'Ask for the profile of a file' },
  needs: 'catalogue.edit',
  input: z.object({
    distribution_id: fields.id,
    /** Let the bytes go once they were looked at. */
    forget: z.boolean().default(false),
  }),
  http: 'POST /distributions/:distribution_id/profile',
  async run(scope, { distribution_id, forget }) {
    const { dataset_id, file_id, download_url } = await distributionOf(scope, distribution_id)
    requireReach(scope, (await livingDataset(scope, dataset_id)).directorate_id)
    if (!file_id && !download_url) throw new Conflict('catalogue.nothing-to-read')
    return { job: await enqueue(scope, profileJob, { distribution: distribution_id, forget }) }
  },
})
