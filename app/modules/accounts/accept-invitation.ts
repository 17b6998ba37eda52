import { z } from 'zod'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Tenant } from '#kernel/scope.ts'
import type { Auth } from './auth.ts'
import { acceptingInvitation } from './door-operations.ts'
import { openInvitation } from './invitation.ts'
import { atTheDoor, type Means } from './means.ts'
import { addMember } from './member.ts'
import { createPerson, preparePerson } from './person.ts'
import { signIn } from './sign-in.ts'
import { db } from './tables.ts'

export interface Acceptance {
  slug: string
  token: string
  name?: string | undefined
  passphrase?: string | undefined
  passphrase_again?: string | undefined
  ip: string
}

/**
 * Uses the link of an invitation: a new person gets an account, a known one proves who they are with their passphrase; both
 * become members and are signed in. Throws `NotFound('accounts.no-invitation')`, `Invalid`, or what signIn throws.
 */
export async function acceptInvitation(
  means: Means,
  auth: Auth,
  { slug, token, ip, ...typed }: Acceptance,
): Promise<{ setCookie: string[]; tenant: Tenant }> {
  const { tenant, invitation, known } = await openInvitation(means, { slug, token })
  const credentials = { email: invitation.email, passphrase: typed.passphrase ?? '', ip }
  if (known) {
    if (!typed.passphrase) throw new Invalid({ passphrase: { key: 'kernel.required' } })
    const { setCookie } = await signIn(auth, credentials)
    await join(atTheDoor(means, tenant, known, 'visitor'), {
      id: invitation.id,
      user_id: known.id,
      name: known.name,
      passphrase_hash: null,
    })
    return { setCookie, tenant }
  }
  const { id, name, passphrase_hash } = await preparePerson({ ...typed, email: invitation.email })
  const input = { id: invitation.id, user_id: id, name, passphrase_hash }
  await join(atTheDoor(means, tenant, { id, name }, 'visitor'), input)
  const { setCookie } = await signIn(auth, credentials)
  return { setCookie, tenant }
}

/** Kept inside: it trusts whoever calls it to have checked the token and the person. */
const join = command({
  ...acceptingInvitation,
  needs: 'accounts.enter',
  input: z.object({
    id: fields.id,
    user_id: fields.id,
    name: z.string(),
    passphrase_hash: z.string().nullable(),
  }),
  secret: ['passphrase_hash'],
  async run(scope, { id, user_id, name, passphrase_hash }) {
    const now = scope.clock.now()
    // One statement decides: of two uses of the link at the same moment, one finds nothing left.
    const invitation = await db(scope)
      .updateTable('accounts.invitation')
      .set({ accepted_at: now })
      .where('id', '=', id)
      .where('accepted_at', 'is', null)
      .where('cancelled_at', 'is', null)
      .where('expires_at', '>', now)
      .returning(['email', 'roles', 'directorate_ids'])
      .executeTakeFirst()
    if (!invitation) throw new NotFound('accounts.no-invitation')
    const { email } = invitation
    if (passphrase_hash) await createPerson(scope.db, { id: user_id, name, email, passphrase_hash }, now)
    return addMember(scope, { user_id, name, ...invitation })
  },
})
