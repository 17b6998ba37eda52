import { z } from 'zod'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Somebody leaves their seat; the meetings they came to keep their name. */
export const endMember = command({
  name: 'governance.end-member',
  summary: { fr: 'Mettre fin au siège d’un membre', en: 'End the seat of a member' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, until: fields.civilDate }),
  http: 'POST /members/:id/end',
  async run(scope, { id, until }) {
    const row = await db(scope)
      .selectFrom('governance.member')
      .select('since')
      .where('id', '=', id)
      .where('until', 'is', null)
      .executeTakeFirst()
    if (!row) throw new NotFound('kernel.not-found')
    if (until < row.since) throw new Invalid({ until: { key: 'governance.ended-too-soon' } })
    await db(scope).updateTable('governance.member').set({ until }).where('id', '=', id).execute()
  },
})
