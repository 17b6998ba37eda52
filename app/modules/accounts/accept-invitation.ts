import { z } from 'zod'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Tenant } from '#kernel/scope.ts'
import type { Auth } from './auth.ts'
import { acceptingInvitation } from './door-operations.ts'
import { createLinkedPerson } from './identity/links.ts'
import { openInvitation, type OpenInvitation } from './invitation.ts'
import { atTheDoor, type Means } from './means.ts'
import type { LetIn } from './let-in.ts'
import { addMember } from './member.ts'
import { createPerson, preparePerson, type Person } from './person.ts'
import { signIn } from './sign-in.ts'
import { db } from './tables.ts'

export interface Acceptance {
  slug: string
  token: string
  name?: string | undefined
  passphrase?: string | undefined
  passphrase_again?: string | undefined
  ip: string
  headers?: Headers
  /** Whose session this browser has, if any: they need not prove again who they are. */
  signedInAs?: string | null
}

/**
 * Uses the link of an invitation: a new person gets an account, a known one proves who they are with their passphrase; both
 * become members and are signed in. Throws `NotFound('accounts.no-invitation')`, `Invalid`, or what signIn throws.
 */
export async function acceptInvitation(
  means: Means,
  auth: Auth,
  { slug, token, ip, headers, signedInAs, ...typed }: Acceptance,
): Promise<LetIn & { tenant: Tenant }> {
  const { tenant, invitation, known } = await openInvitation(means, { slug, token })
  const passphrase = typed.passphrase ?? ''
  const arrival = { email: invitation.email, passphrase, ip, headers, back: `/t/${tenant.slug}/` }
  if (known) {
    const already = signedInAs === known.id
    if (!already && !typed.passphrase) throw new Invalid({ passphrase: { key: 'kernel.required' } })
    const entry = already ? { setCookie: [], code: false } : await signIn(auth, arrival)
    await join(atTheDoor(means, tenant, known, 'visitor'), {
      id: invitation.id,
      user_id: known.id,
      name: known.name,
      passphrase_hash: null,
    })
    return { ...entry, tenant }
  }
  const { id, name, passphrase_hash } = await preparePerson({ ...typed, email: invitation.email })
  const input = { id: invitation.id, user_id: id, name, passphrase_hash }
  await join(atTheDoor(means, tenant, { id, name }, 'visitor'), input)
  return { ...(await signIn(auth, arrival)), tenant }
}

/** The same for a new person whom an identity provider has recognised under the address of the invitation. */
export async function joinWithIdentity(
  means: Means,
  { tenant, invitation }: OpenInvitation,
  person: Person,
  identity: { providerId: string; subject: string },
): Promise<void> {
  const { id: user_id, name } = person
  const input = { id: invitation.id, user_id, name, passphrase_hash: null, identity }
  await join(atTheDoor(means, tenant, person, 'visitor'), input)
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
    identity: z.object({ providerId: fields.id, subject: z.string() }).optional(),
  }),
  secret: ['passphrase_hash', 'subject'],
  async run(scope, { id, user_id, name, passphrase_hash, identity }) {
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
    if (identity) await createLinkedPerson(scope.db, { id: user_id, name, email }, { ...identity, now })
    return addMember(scope, { user_id, name, ...invitation })
  },
})
