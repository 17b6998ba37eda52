import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** The proof that somebody was told, as it was kept. */
export const readNotificationFile = query({
  name: 'transparency.read-notification-file',
  summary: { fr: 'Ouvrir la preuve d’une notification', en: 'Open the proof of a notification' },
  needs: 'transparency.read-incidents',
  input: z.object({ incident_id: fields.id, code: fields.line(40) }),
  async run(scope, { incident_id, code }) {
    const row = await db(scope)
      .selectFrom('transparency.notification')
      .select('file_id')
      .where('incident_id', '=', incident_id)
      .where('code', '=', code)
      .executeTakeFirst()
    if (!row?.file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, row.file_id)
  },
})
