import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

export const cancelInvitation = command({
  name: 'accounts.cancel-invitation',
  summary: { fr: 'Annuler une invitation', en: 'Cancel an invitation' },
  needs: 'accounts.manage-members',
  input: z.object({ id: fields.id }),
  http: 'POST /invitations/:id/cancel',
  async run(scope, { id }) {
    const done = await db(scope)
      .updateTable('accounts.invitation')
      .set({ cancelled_at: scope.clock.now() })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
