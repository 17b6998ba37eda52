import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { marginRow } from './margin-row.ts'
import { db } from './tables.ts'

/** Whoever may read a record may write beside it, under their name. */
export const addNote = command({
  name: 'records.add-note',
  summary: { fr: 'Écrire une note sur une fiche', en: 'Write a note on a record' },
  needs: 'records.write',
  input: z.object({ register: fields.line(), record_id: fields.id, content: fields.paragraph() }),
  http: 'POST /registers/:register/records/:record_id/notes',
  // A note may say what the readers of the audit log may not read of its record.
  secret: ['content'],
  async run(scope, { register, record_id, content }) {
    const row = await marginRow(scope, register, record_id)
    await db(scope)
      .insertInto('records.note')
      .values({ ...row, content })
      .execute()
    return { id: row.id }
  },
})
