import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const readImportFile = query({
  name: 'intake.read-import-file',
  summary: { fr: 'Relire le fichier d’un import', en: 'Read an import’s file again' },
  needs: 'intake.add',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const found = await db(scope)
      .selectFrom('intake.import')
      .select(['state', 'file_id', 'file_name', 'recogniser'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) throw new NotFound('kernel.not-found')
    if (!found.file_id) throw new Conflict('intake.file-not-kept')
    return { import: found, file: await openFile(scope, found.file_id) }
  },
})
