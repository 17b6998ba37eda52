import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { db } from './tables.ts'
import { ownerOf } from './view.ts'

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
    const list = registerFor(scope, register)
    await list.nameOf(scope, record_id)
    const author = ownerOf(scope.actor)
    const id = newId()
    await db(scope)
      .insertInto('records.attachment')
      .values({
        tenant_id: scope.tenantId,
        id,
        register: list.id,
        record_id,
        label: label ?? file.name,
        file_id: await keepFile(scope, { name: file.name, content: file.bytes }),
        author_id: author.id,
        author_name: author.name,
        created_at: scope.clock.now(),
      })
      .execute()
    return { id }
  },
})
