import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { loadAnnex } from './annex.ts'
import { annexFileName } from './make-annex.ts'

/** The document of an annex, as it was made. */
export const readAnnexFile = query({
  name: 'procurement.read-annex-file',
  summary: { fr: 'Télécharger une annexe de clauses', en: 'Download an annex of clauses' },
  needs: 'procurement.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const annex = await loadAnnex(scope, id)
    if (!annex.file_id) throw new NotFound('kernel.no-such-file')
    return { ...(await openFile(scope, annex.file_id)), name: annexFileName(annex) }
  },
})
