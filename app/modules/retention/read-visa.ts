import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { proposalById } from './proposal.ts'

/** The visa as it was received. */
export const readVisa = query({
  name: 'retention.read-visa',
  summary: { fr: 'Ouvrir le visa des archives', en: 'Open the visa of the archives' },
  needs: 'retention.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { visa_file_id } = await proposalById(scope, id)
    if (!visa_file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, visa_file_id)
  },
})
