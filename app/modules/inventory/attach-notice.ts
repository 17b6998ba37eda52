import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Keeps the vendor's letter with what it announced. Inside only: whoever could name a file could open any. */
export const attachNotice = command({
  name: 'inventory.attach-notice',
  summary: { fr: 'Joindre l’annonce d’un éditeur', en: 'Attach a vendor’s notice' },
  needs: 'inventory.edit-imposed',
  input: z.object({ ids: z.array(fields.id).min(1).max(500), file_id: fields.id }),
  async run(scope, { ids, file_id }) {
    const { numUpdatedRows } = await db(scope)
      .updateTable('inventory.imposed')
      .set({ notice_file_id: file_id })
      .where('id', 'in', ids)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (Number(numUpdatedRows) !== ids.length) throw new NotFound('kernel.not-found')
  },
})
