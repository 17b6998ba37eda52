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
import type { SignedIn } from './session-of.ts'
import { factorOf } from './second-factor.ts'
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
  /** Of this browser, if any: its person may not have to prove again who they are. */
  session?: SignedIn | null
}

export interface Accepted extends LetIn {
  tenant: Tenant
  /** False: a second factor is to be given or set up first; the link still serves. */
  joined: boolean
  /** Who was signed in by a passphrase just typed; null when they were already. */
  entered: Person | null
}

/**
 * Uses the link of an invitation: a new person gets an account, a known one proves who they are with their passphrase. Both
 * become members once the second factor that their account has, or that the authority asks for, is proved: until then they
 * are only signed in. Throws `NotFound('accounts.no-invitation')`, `Invalid`, or what signIn throws.
 */
export async function acceptInvitation(
  means: Means,
  auth: Auth,
  { slug, token, ip, headers, session = null, ...typed }: Acceptance,
): Promise<Accepted> {
  const { tenant, invitation, known, factorRequired } = await openInvitation(means, { slug, token })
  const passphrase = typed.passphrase ?? ''
  const arrival = { email: invitation.email, passphrase, ip, headers, back: `/invitation/${tenant.slug}/${token}` }
  if (!known) {
    const person = await preparePerson({ ...typed, email: invitation.email })
    const { id: user_id, name, passphrase_hash } = person
    if (factorRequired)
      await means.database.transaction({ tenantId: null, writable: true }, db =>
        createPerson(db, person, means.clock.now()),
      )
    else await join(atTheDoor(means, tenant, person, 'visitor'), { id: invitation.id, user_id, name, passphrase_hash })
    const { user: entered, ...entry } = await signIn(auth, arrival)
    return { ...entry, tenant, joined: !factorRequired, entered }
  }
  const already = await mayAccept(auth, session, { tenant, known })
  if (!already && !typed.passphrase) throw new Invalid({ passphrase: { key: 'kernel.required' } })
  const { user: entered, ...entry } = already ? { setCookie: [], code: false, user: null } : await signIn(auth, arrival)
  const joined = !entry.code && (!factorRequired || (already && session?.session.factor === true))
  if (joined)
    await join(atTheDoor(means, tenant, known, 'visitor'), {
      id: invitation.id,
      user_id: known.id,
      name: known.name,
      passphrase_hash: null,
    })
  return { ...entry, tenant, joined, entered }
}

/**
 * Whether this session is enough for the person invited: theirs, not opened by another authority's provider, and with the
 * second factor of an account that has one.
 */
export async function mayAccept(
  auth: Auth,
  signedIn: SignedIn | null,
  { tenant, known }: Pick<OpenInvitation, 'tenant' | 'known'>,
): Promise<boolean> {
  if (!signedIn || signedIn.user.id !== known?.id) return false
  if ((signedIn.session.tenantId ?? tenant.id) !== tenant.id) return false
  return signedIn.session.factor || (await factorOf(auth, signedIn.user.id)) === null
}

/**
 * The same for a new person whom an identity provider has recognised under the address of the invitation; false when they
 * have an account and still a second factor to set up.
 */
export async function joinWithIdentity(
  means: Means,
  { tenant, invitation, factorRequired }: OpenInvitation,
  person: Person,
  { checksFactor, ...identity }: { providerId: string; subject: string; checksFactor: boolean },
): Promise<boolean> {
  const { id: user_id, name } = person
  if (factorRequired && !checksFactor) {
    const now = means.clock.now()
    await means.database.transaction({ tenantId: null, writable: true }, db =>
      createLinkedPerson(db, person, { ...identity, now }),
    )
    return false
  }
  const input = { id: invitation.id, user_id, name, passphrase_hash: null, identity }
  await join(atTheDoor(means, tenant, person, 'visitor'), input)
  return true
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
