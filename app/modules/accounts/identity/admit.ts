import { NotFound, Refused } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import { tenantById } from '#kernel/tenants.ts'
import { joinWithIdentity } from '../accept-invitation.ts'
import { openInvitation } from '../invitation.ts'
import type { Means } from '../means.ts'
import type { Person } from '../person.ts'
import { isOfDomain, meetsCondition, nameFrom, provenEmail } from './claims.ts'
import type { Recognised } from './come-back.ts'
import { followProvider, linkPerson } from './follow-provider.ts'
import { linkedPerson, personByEmail, type Known } from './links.ts'

export type Admission =
  | {
      kind: 'in'
      person: Person
      tenant: Tenant | null
      /** What they came for and still have to accept, once their second factor is set up. */
      invitation?: { slug: string; token: string } | null
    }
  /** Somebody here has this address: they must say so with what they already have. */
  | { kind: 'confirm'; person: Known; tenant: Tenant | null }

/**
 * Decides who a recognised identity is here (decision 023). A subject linked before is its person. Otherwise the address
 * must be proven; it then makes a new person (invitation, or just in time), is tied at once to who works for the provider's
 * own authority alone, and in every other case waits for that person's passphrase. Throws `Refused`.
 */
export async function admit(means: Means, recognised: Recognised): Promise<Admission> {
  const { provider, identity, journey } = recognised
  const tenant = provider.tenant_id === null ? null : await tenantById(means.database, provider.tenant_id)
  if (!meetsCondition(provider, identity.claims))
    throw new Refused('accounts.condition-unmet', { provider: provider.label })
  const email = provenEmail(provider, identity.claims)
  const welcome = email !== null && (provider.email_domains.length === 0 || isOfDomain(provider.email_domains, email))
  if (provider.email_domains.length > 0 && !welcome) throw refusedEmail(email, provider.label)
  const linked = await linkedPerson(means.database, provider.id, identity.subject)
  if (linked) return { kind: 'in', person: await followed(means, tenant, recognised, linked), tenant }
  if (email === null || !welcome) throw refusedEmail(email, provider.label)
  const known = await personByEmail(means.database, email)
  if (known) return knownPerson(means, tenant, recognised, known)
  const person = { id: newId(), name: nameFrom(identity.claims, email), email }
  if (journey.invitation) return invited(means, recognised, person, journey.invitation)
  if (!tenant) throw new Refused('accounts.no-account')
  await followProvider(means, tenant, { provider, identity, person, fresh: true })
  return { kind: 'in', person, tenant }
}

/** Links the account of somebody signed in, who asked for it; whatever address the provider tells. */
export async function admitLinking(means: Means, recognised: Recognised, person: Person): Promise<void> {
  const { provider, identity } = recognised
  if (!meetsCondition(provider, identity.claims))
    throw new Refused('accounts.condition-unmet', { provider: provider.label })
  await linkPerson(means, person, provider.id, identity.subject)
}

/** The person, once their rights are those that the provider tells. */
export async function followed(
  means: Means,
  tenant: Tenant | null,
  { provider, identity }: Pick<Recognised, 'provider' | 'identity'>,
  person: Person,
): Promise<Person> {
  if (tenant) await followProvider(means, tenant, { provider, identity, person, fresh: false })
  return person
}

async function knownPerson(
  means: Means,
  tenant: Tenant | null,
  recognised: Recognised,
  known: Known,
): Promise<Admission> {
  const { provider, identity } = recognised
  const own = tenant !== null && !known.operator && known.tenants.length === 1 && known.tenants[0] === tenant.id
  if (own) {
    await linkPerson(means, known, provider.id, identity.subject)
    return { kind: 'in', person: await followed(means, tenant, recognised, known), tenant }
  }
  if (!known.passphrase) throw new Refused('accounts.link-from-account')
  return { kind: 'confirm', person: known, tenant }
}

/** A new person who came with the link of an invitation sent to the very address that the provider proves. */
async function invited(
  means: Means,
  { provider, identity }: Recognised,
  person: Person,
  link: { slug: string; token: string },
): Promise<Admission> {
  const open = await openInvitation(means, link).catch((error: unknown) => {
    throw error instanceof NotFound ? new Refused('accounts.no-invitation') : error
  })
  if (open.invitation.email !== person.email) throw new Refused('accounts.other-invitation')
  // What an authority says of people is only heard at its own door.
  if ((provider.tenant_id ?? open.tenant.id) !== open.tenant.id) throw new Refused('accounts.provider-off')
  const { id: providerId, checks_factor: checksFactor } = provider
  const joined = await joinWithIdentity(means, open, person, { providerId, subject: identity.subject, checksFactor })
  return { kind: 'in', person, tenant: joined ? open.tenant : null, invitation: joined ? null : link }
}

function refusedEmail(email: string | null, provider: string): Refused {
  return email === null
    ? new Refused('accounts.email-unverified', { provider })
    : new Refused('accounts.email-elsewhere', { domain: email.split('@')[1] ?? '' })
}
