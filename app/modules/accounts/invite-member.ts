import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { invitationDays } from './invitation.ts'
import { invitationMail } from './invitation-mail.ts'
import { refuseUnknownDirectorates, rights } from './member.ts'
import { email } from './person.ts'
import { db } from './tables.ts'
import { newToken } from '#kernel/token.ts'

/** Inviting again replaces the pending invitation. Not in the API: the address that the mail carries must be the installation's. */
export const inviteMember = command({
  name: 'accounts.invite-member',
  summary: { fr: 'Inviter une personne', en: 'Invite somebody' },
  needs: 'accounts.manage-members',
  input: z.object({ ...rights, email, origin: z.url({ protocol: /^https?$/ }) }),
  async run(scope, { origin, ...invited }) {
    await refuseUnknownDirectorates(scope, invited.directorate_ids)
    const member = await db(scope)
      .selectFrom('accounts.membership')
      .select('id')
      .where('email', '=', invited.email)
      .where('archived_at', 'is', null)
      .executeTakeFirst()
    if (member) throw new Conflict('accounts.already-member')
    const now = scope.clock.now()
    await db(scope)
      .updateTable('accounts.invitation')
      .set({ cancelled_at: now })
      .where('email', '=', invited.email)
      .where('accepted_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .execute()
    const { token, hash } = newToken()
    const invitation = {
      id: newId(),
      ...invited,
      invited_by: actorName(scope.actor),
      created_at: now,
      expires_at: new Date(now.getTime() + invitationDays * 86_400_000),
    }
    await db(scope)
      .insertInto('accounts.invitation')
      .values({ ...invitation, tenant_id: scope.tenantId, token_hash: hash })
      .execute()
    const link = new URL(`/invitation/${scope.tenant.slug}/${token}`, origin).href
    // Last, so that a mail that cannot leave takes the invitation back with it.
    await scope.mailer.send(invitationMail(scope, invitation, link))
    return { id: invitation.id, expires_at: invitation.expires_at }
  },
})
