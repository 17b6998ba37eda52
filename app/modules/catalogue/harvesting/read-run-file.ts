import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** The content of a file deposited for a harvest, and of no other file. */
export const readRunFile = query({
  name: 'catalogue.read-run-file',
  summary: { fr: 'Relire un fichier déposé pour un moissonnage', en: 'Read a file deposited for a harvest' },
  needs: 'catalogue.harvest',
  input: z.object({ file_id: fields.id }),
  async run(scope, { file_id }) {
    const known = await db(scope)
      .selectFrom('catalogue.run_file')
      .select('id')
      .where('file_id', '=', file_id)
      .limit(1)
      .executeTakeFirst()
    if (!known) throw new NotFound('kernel.not-found')
    return (await openFile(scope, file_id)).content
  },
})
