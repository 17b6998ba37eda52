import { z } from 'zod'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** Somebody leaves a role: the seat shows as a gap from that day on, the past stays. */
export const endHolder = command({
  name: 'governance.end-holder',
  summary: { fr: 'Mettre fin à un rôle', en: 'End the holding of a role' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, ended_on: fields.civilDate, reason: fields.line() }),
  http: 'POST /role-holders/:id/end',
  async run(scope, { id, ended_on, reason }) {
    const row = await db(scope)
      .selectFrom('governance.role_holder')
      .select('named_on')
      .where('id', '=', id)
      .where('ended_on', 'is', null)
      .executeTakeFirst()
    if (!row) throw new NotFound('kernel.not-found')
    if (ended_on < row.named_on) throw new Invalid({ ended_on: { key: 'governance.ended-too-soon' } })
    await db(scope)
      .updateTable('governance.role_holder')
      .set({ ended_on, ended_reason: reason })
      .where('id', '=', id)
      .execute()
  },
})
