import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** The order or the note that named somebody, as it was kept. */
export const readHolderAct = query({
  name: 'governance.read-holder-act',
  summary: { fr: 'Ouvrir l’acte de nomination', en: 'Open the act of appointment' },
  needs: 'governance.read',
  input: z.object({ id: fields.id }),
  async run(scope, { id }) {
    const row = await db(scope)
      .selectFrom('governance.role_holder')
      .select('act_file_id')
      .where('id', '=', id)
      .executeTakeFirst()
    if (!row?.act_file_id) throw new NotFound('kernel.no-such-file')
    return openFile(scope, row.act_file_id)
  },
})
