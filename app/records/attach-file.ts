import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { marginRow } from './margin-row.ts'
import { db } from './tables.ts'

/** Pins a file to a record: a contract, an e-mail, a screenshot. It proves nothing by itself: dated facts do. */
export const attachFile = command({
  name: 'records.attach-file',
  summary: { fr: 'Joindre un fichier à une fiche', en: 'Attach a file to a record' },
  needs: 'records.write',
  input: z.object({
    register: fields.line(),
    record_id: fields.id,
    label: fields.line().optional(),
    file: z.object({ name: fields.line(), bytes: fields.content }),
  }),
  async run(scope, { register, record_id, label, file }) {
    const row = await marginRow(scope, register, record_id)
    const file_id = await keepFile(scope, { name: file.name, content: file.bytes })
    await db(scope)
      .insertInto('records.attachment')
      .values({ ...row, label: label ?? file.name, file_id })
      .execute()
    return { id: row.id }
  },
})
