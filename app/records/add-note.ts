import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { db } from './tables.ts'
import { ownerOf } from './view.ts'

/** Whoever may read a record may write beside it, under their name. */
export const addNote = command({
  name: 'records.add-note',
  summary: { fr: 'Écrire une note sur une fiche', en: 'Write a note on a record' },
  needs: 'records.write',
  input: z.object({ register: fields.line(), record_id: fields.id, content: fields.paragraph() }),
  http: 'POST /registers/:register/records/:record_id/notes',
  async run(scope, { register, record_id, content }) {
    const list = registerFor(scope, register)
    await list.nameOf(scope, record_id)
    const author = ownerOf(scope.actor)
    const id = newId()
    await db(scope)
      .insertInto('records.note')
      .values({
        tenant_id: scope.tenantId,
        id,
        register: list.id,
        record_id,
        content,
        author_id: author.id,
        author_name: author.name,
        created_at: scope.clock.now(),
      })
      .execute()
    return { id }
  },
})
