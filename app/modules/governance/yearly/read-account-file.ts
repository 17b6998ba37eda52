import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { theAccount } from './load-accounts.ts'

export const readAccountFile = query({
  name: 'governance.read-account-file',
  summary: { fr: 'Ouvrir le fichier d’un bilan annuel', en: 'Open the file of a yearly account' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { file_id } = await theAccount(scope, id)
    if (!file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, file_id)
  },
})
