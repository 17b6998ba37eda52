import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** The photograph, the model letter, the screenshot that shows the notice where people are. */
export const readNoticeProof = query({
  name: 'transparency.read-notice-proof',
  summary: { fr: 'Ouvrir la preuve d’une mention', en: 'Open the proof of a notice' },
  needs: 'transparency.read',
  input: z.object({ system_id: fields.id }),
  async run(scope, { system_id }) {
    const row = await db(scope)
      .selectFrom('transparency.sheet')
      .select('notice_file_id')
      .where('system_id', '=', system_id)
      .executeTakeFirst()
    if (!row?.notice_file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, row.notice_file_id)
  },
})
