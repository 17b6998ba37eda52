import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { enqueue } from '#kernel/jobs.ts'
import { command } from '#kernel/operation.ts'
import { distributionOf, livingDataset, requireReach } from '../files/load-files.ts'
import { checkJob } from './check-job.ts'
import { readTableSchema } from './read-table-schema.ts'

/** Asks for a check of a file, kept here or downloaded, against a schema at hand; made in the background. */
export const askCheck = command({
  name: 'catalogue.ask-check',
  summary: { fr: 'Demander le contrôle d’un fichier', en: 'Ask for the check of a file' },
  needs: 'catalogue.edit',
  input: z.object({ distribution_id: fields.id, table_schema_id: fields.id }),
  http: 'POST /distributions/:distribution_id/checks',
  async run(scope, { distribution_id, table_schema_id }) {
    const { dataset_id, file_id, download_url } = await distributionOf(scope, distribution_id)
    requireReach(scope, (await livingDataset(scope, dataset_id)).directorate_id)
    if (!file_id && !download_url) throw new Conflict('catalogue.nothing-to-read')
    await readTableSchema(scope, { id: table_schema_id })
    return { job: await enqueue(scope, checkJob, { distribution: distribution_id, schema: table_schema_id }) }
  },
})
