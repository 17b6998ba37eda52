import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** A file that somebody of the public joined to a request: bytes to take away, never shown. */
export const readRequestFile = query({
  name: 'transparency.read-request-file',
  summary: { fr: 'Télécharger une pièce d’une demande du public', en: 'Download a file of a request of the public' },
  needs: 'transparency.answer-public',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const found = await db(scope)
      .selectFrom('transparency.request_file')
      .select('file_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) throw new NotFound('kernel.no-such-file')
    return openFile(scope, found.file_id)
  },
})
