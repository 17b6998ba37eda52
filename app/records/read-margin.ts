import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { registerFor } from './register-for.ts'
import { db } from './tables.ts'
import { ownerOf } from './owner.ts'

/** The notes and files that people put beside a record, oldest first. */
export const readMargin = query({
  name: 'records.read-margin',
  summary: { fr: 'Lire les notes et pièces d’une fiche', en: 'Read the notes and files of a record' },
  needs: 'records.read',
  input: z.object({ register: fields.line(), record_id: fields.id }),
  http: 'GET /registers/:register/records/:record_id/margin',
  async run(scope, { register, record_id }) {
    const list = registerFor(scope, register)
    const name = await list.nameOf(scope, record_id)
    const mine = sql<boolean>`author_id = ${ownerOf(scope.actor).id}`.as('mine')
    const notes = await db(scope)
      .selectFrom('records.note')
      .select(['id', 'content', 'author_name', 'created_at', mine])
      .where('register', '=', list.id)
      .where('record_id', '=', record_id)
      .orderBy('id')
      .execute()
    const files = await db(scope)
      .selectFrom('records.attachment')
      .innerJoin(sql<{ tenant_id: string; id: string; name: string; bytes: number }>`kernel.file`.as('f'), join =>
        join.onRef('f.tenant_id', '=', 'records.attachment.tenant_id').onRef('f.id', '=', 'records.attachment.file_id'),
      )
      .select([
        'records.attachment.id',
        'label',
        'f.name as file_name',
        'f.bytes',
        'author_name',
        'records.attachment.created_at',
        mine,
      ])
      .where('register', '=', list.id)
      .where('record_id', '=', record_id)
      .orderBy('records.attachment.id')
      .execute()
    return { name, notes, files }
  },
})

export type Margin = Awaited<ReturnType<typeof readMargin>>
