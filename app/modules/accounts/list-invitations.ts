import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from './tables.ts'

/** Those neither accepted nor cancelled, the late ones included. */
export const listInvitations = query({
  name: 'accounts.list-invitations',
  summary: { fr: 'Lister les invitations en attente', en: 'List pending invitations' },
  needs: 'accounts.manage-members',
  input: z.object({}),
  http: 'GET /invitations',
  run: scope =>
    db(scope)
      .selectFrom('accounts.invitation')
      .select(['id', 'email', 'roles', 'directorate_ids', 'invited_by', 'created_at', 'expires_at'])
      .where('accepted_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .orderBy('created_at', 'desc')
      .execute(),
})
