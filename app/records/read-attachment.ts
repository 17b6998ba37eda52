import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { db } from './tables.ts'

/** A file pinned to a record, as it was received, for whoever may read the record. */
export const readAttachment = query({
  name: 'records.read-attachment',
  summary: { fr: 'Ouvrir une pièce jointe', en: 'Open an attached file' },
  needs: 'records.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const found = await db(scope)
      .selectFrom('records.attachment')
      .select(['register', 'record_id', 'file_id', 'label'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (!found) throw new NotFound('kernel.no-such-file')
    await registerFor(scope, found.register).nameOf(scope, found.record_id)
    return openFile(scope, found.file_id)
  },
})
