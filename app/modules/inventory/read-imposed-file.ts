import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** The vendor's notice or the proof that a decision was applied, as it was received. */
export const readImposedFile = query({
  name: 'inventory.read-imposed-file',
  summary: { fr: 'Ouvrir une pièce d’une IA imposée', en: 'Open a file of imposed AI' },
  needs: 'inventory.read',
  input: z.object({ id: fields.id, which: z.enum(['notice', 'proof']) }),
  async run(scope, { id, which }) {
    const event = await db(scope)
      .selectFrom('inventory.imposed')
      .select(['notice_file_id', 'proof_file_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    const file = which === 'notice' ? event?.notice_file_id : event?.proof_file_id
    if (!file) throw new NotFound('kernel.no-such-file')
    return openFile(scope, file)
  },
})
