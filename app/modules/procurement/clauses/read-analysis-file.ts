import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** The document of an analysis, as it was sent. */
export const readAnalysisFile = query({
  name: 'procurement.read-analysis-file',
  summary: { fr: 'Ouvrir un document analysé', en: 'Open an analysed document' },
  needs: 'procurement.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const row = await db(scope)
      .selectFrom('procurement.analysis')
      .select(['file_id', 'file_name'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row?.file_id) throw new NotFound('kernel.no-such-file')
    return { ...(await openFile(scope, row.file_id)), name: row.file_name }
  },
})
