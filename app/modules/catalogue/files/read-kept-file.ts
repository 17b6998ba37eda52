import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { distributionOf, livingDataset, requireReach } from './load-files.ts'

/** The bytes of a deposited file that was kept, to take away or to read anew; whoever takes them is written down. */
export const readKeptFile = query({
  name: 'catalogue.read-kept-file',
  summary: { fr: 'Télécharger un fichier de données gardé', en: 'Download a kept data file' },
  needs: 'catalogue.edit',
  sensitive: true,
  input: z.object({ distribution_id: fields.id }),
  async run(scope, { distribution_id }) {
    const { dataset_id, file_id, title } = await distributionOf(scope, distribution_id)
    requireReach(scope, (await livingDataset(scope, dataset_id)).directorate_id)
    if (!file_id) throw new NotFound('kernel.no-such-file')
    const { name, content } = await openFile(scope, file_id)
    // The very same bytes may have come first under another name.
    return { name: title ?? name, content }
  },
})
