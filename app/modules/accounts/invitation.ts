import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { findTenant } from '#kernel/tenants.ts'
import type { Means } from './means.ts'
import { digest } from '#kernel/token.ts'

/** How long the link of an invitation serves. */
export const invitationDays = 7

export interface Invitation {
  id: string
  email: string
  roles: string[]
  invited_by: string
  expires_at: Date
}

export interface OpenInvitation {
  tenant: Tenant
  invitation: Invitation
  /** The account that this address already has here, maybe from another authority. */
  known: { id: string; name: string } | null
  /** The authority lets nobody in on a passphrase alone. */
  factorRequired: boolean
}

/** Reads what a link invites to. One answer, `NotFound('accounts.no-invitation')`, whether unknown, late, used or cancelled. */
export async function openInvitation(
  { database, clock }: Pick<Means, 'database' | 'clock'>,
  { slug, token }: { slug: string; token: string },
): Promise<OpenInvitation> {
  const tenant = await findTenant(database, slug).catch(error => {
    throw error instanceof NotFound ? new NotFound('accounts.no-invitation') : error
  })
  const { rows } = await database.transaction({ tenantId: tenant.id, writable: false }, db =>
    sql<Invitation & { factorRequired: boolean }>`
      select id, email, roles, invited_by, expires_at,
        coalesce((select second_factor from accounts.sign_in_rule), false) as "factorRequired" from accounts.invitation
      where token_hash = ${digest(token)} and accepted_at is null and cancelled_at is null and expires_at > ${clock.now()}
    `.execute(db),
  )
  if (!rows[0]) throw new NotFound('accounts.no-invitation')
  const { factorRequired, ...invitation } = rows[0]
  const people = await database.pool.query<{ id: string; name: string }>(
    'select id, name from auth.user where email = $1',
    [invitation.email],
  )
  return { tenant, invitation, known: people.rows[0] ?? null, factorRequired }
}
