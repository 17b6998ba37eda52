import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Puts back a letter that was archived by mistake. */
export const restoreInquiry = command({
  name: 'inquiries.restore-inquiry',
  summary: { fr: 'Remettre une lettre dans la liste', en: 'Put a letter back into the list' },
  needs: 'inquiries.write',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const { numUpdatedRows } = await db(scope)
      .updateTable('inquiries.inquiry')
      .set({ archived_at: null, archived_reason: null })
      .where('id', '=', id)
      .where('archived_at', 'is not', null)
      .executeTakeFirst()
    if (!numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
