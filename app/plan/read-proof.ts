import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** The file that proves a dated fact. A kept file that no living fact refers to is not to be read here. */
export const readProof = query({
  name: 'plan.read-proof',
  summary: { fr: 'Télécharger la pièce d’un fait daté', en: 'Download the proof of a dated fact' },
  needs: 'plan.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const fact = await db(scope)
      .selectFrom('plan.fact')
      .select('id')
      .where('file_id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!fact) throw new NotFound('kernel.no-such-file')
    return openFile(scope, id)
  },
})
