import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { keepAnAdmin } from './member.ts'
import { db } from './tables.ts'

/** Closes this authority to somebody, at their very next click; their account remains for the others they work for. */
export const removeMember = command({
  name: 'accounts.remove-member',
  summary: { fr: 'Retirer une personne', en: 'Remove somebody' },
  needs: 'accounts.manage-members',
  input: z.object({ id: fields.id, reason: fields.line() }),
  http: 'POST /members/:id/archive',
  async run(scope, { id, reason }) {
    await keepAnAdmin(scope, id)
    const done = await db(scope)
      .updateTable('accounts.membership')
      // Taken out by hand: no identity provider lets them in again.
      .set({ archived_at: scope.clock.now(), archived_reason: reason, provider_id: null })
      .where('id', '=', id)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
