import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { checkLinksJob } from './check-links.ts'

/** Asks now: the links of a dataset, or all those that failed. */
export const askLinkCheck = command({
  name: 'catalogue.ask-link-check',
  summary: { fr: 'Vérifier des liens maintenant', en: 'Check links now' },
  needs: 'catalogue.harvest',
  input: z.object({ dataset_id: fields.id.optional() }),
  http: 'POST /dataset-links/check',
  async run(scope, { dataset_id }) {
    return { job: await enqueue(scope, checkLinksJob, { which: 'failing', ...(dataset_id && { dataset_id }) }) }
  },
})
