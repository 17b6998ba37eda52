import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'
import { refuseOthers } from './who-may-change.ts'

/** The very file, for those to whom it was sent or who could import it: a sheet of staff is nobody else’s. */
export const readImportFile = query({
  name: 'intake.read-import-file',
  summary: { fr: 'Relire le fichier d’un import', en: 'Read an import’s file again' },
  needs: 'intake.add',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const found = await db(scope)
      .selectFrom('intake.import')
      .select(['id', 'state', 'file_id', 'file_name', 'recogniser', 'preview'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) throw new NotFound('kernel.not-found')
    await refuseOthers(scope, found)
    if (!found.file_id) throw new Conflict('intake.file-not-kept')
    return { import: found, file: await openFile(scope, found.file_id) }
  },
})
