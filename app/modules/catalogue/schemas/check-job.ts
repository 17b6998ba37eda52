import { z } from 'zod'
import type { Job } from '#kernel/jobs.ts'
import { bytesToRead } from '../files/bytes-to-read.ts'
import { lookAtFile } from '../files/look-at-file.ts'
import { filePath } from '../files/pages/paths.ts'
import { filesTexts } from '../files/texts.ts'
import { keepCheck } from './keep-check.ts'
import { readTableSchema } from './read-table-schema.ts'

const jobMs = 600_000

/** Checks the file of a distribution against a schema at hand and keeps the result. */
export const checkJob: Job = {
  name: 'catalogue.check',
  label: { fr: 'Contrôle d’un fichier contre un schéma', en: 'Check of a file against a schema' },
  input: z.object({ distribution: z.uuid(), schema: z.uuid() }),
  async run(scope, { distribution, schema }: { distribution: string; schema: string }, progress) {
    const say = filesTexts[scope.language].job
    await progress.report(0, 2, say.fetching)
    const { content } = await readTableSchema(scope, { id: schema })
    const { file, dataset_id } = await bytesToRead(scope, distribution)
    const alive = () => progress.report(1, 2, say.checking)
    await alive()
    const { validation } = await lookAtFile({ file, wants: 'check', schema: content, timeMs: jobMs, alive })
    if (!validation) throw new Error('a look without a check')
    await keepCheck(scope, { distribution_id: distribution, table_schema_id: schema, validation })
    await progress.report(2, 2, say.checked(validation.errors))
    return { path: filePath(dataset_id, distribution), errors: validation.errors }
  },
}
