import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { theAgreement } from './agreement.ts'

/** The signed copy, as it was kept. */
export const readAgreementFile = query({
  name: 'governance.read-agreement-file',
  summary: { fr: 'Ouvrir la convention signée', en: 'Open the signed agreement' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { file_id } = await theAgreement(scope, id)
    if (!file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, file_id)
  },
})
