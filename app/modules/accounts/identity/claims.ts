import { isMemberRole, type MemberRole } from '../member.ts'
import type { Provider } from './provider.ts'

export type Claims = Readonly<Record<string, unknown>>

/** The values under a name, or a path of names; as strings, whether the provider sends one, a list, or a text with semicolons. */
export function claimValues(claims: Claims, path: string): string[] {
  const value = Object.hasOwn(claims, path) ? claims[path] : path.split('.').reduce<unknown>(inside, claims)
  const list = Array.isArray(value) ? value : typeof value === 'string' ? value.split(';') : [value]
  return list.flatMap(one => (typeof one === 'string' || typeof one === 'number' ? [String(one).trim()] : []))
}

function inside(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined
}

/** The roles that these claims give; what the settings do not name gives none. */
export function rolesFrom(
  provider: Pick<Provider, 'roles_claim' | 'role_map' | 'default_roles'>,
  claims: Claims,
): MemberRole[] {
  if (provider.roles_claim === null) return [...provider.default_roles]
  const told = new Set(claimValues(claims, provider.roles_claim))
  const mapped = Object.entries(provider.role_map)
    .filter(([, values]) => values.some(value => told.has(value)))
    .map(([role]) => role)
    .filter(isMemberRole)
  return mapped.length > 0 ? mapped : [...provider.default_roles]
}

/** Whether the provider's people of this authority include this one. */
export function meetsCondition(
  { condition_claim, condition_values }: Pick<Provider, 'condition_claim' | 'condition_values'>,
  claims: Claims,
): boolean {
  if (condition_claim === null) return true
  return claimValues(claims, condition_claim).some(value => condition_values.includes(value))
}

/** A name fit for mails and the log, from whichever claim says it. */
export function nameFrom(claims: Claims, email: string): string {
  const text = (name: string) => claimValues(claims, name).join(' ')
  const family = text('family_name') || text('usual_name')
  const candidates = [
    text('name'),
    `${text('given_name')} ${family}`,
    text('preferred_username'),
    email.split('@')[0] ?? '',
  ]
  const plain = candidates.map(candidate =>
    candidate
      .replace(/[\p{C}<>@/]/gu, ' ')
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120),
  )
  return plain.find(candidate => candidate !== '') ?? '–'
}

/** The address that may stand for a person: verified, or of a domain whose addresses the settings trust; null otherwise. */
export function provenEmail(
  { email_domains, trusts_email }: Pick<Provider, 'email_domains' | 'trusts_email'>,
  claims: Claims,
): string | null {
  const email = typeof claims.email === 'string' ? claims.email.trim().toLowerCase() : ''
  if (!/^[^\s@]+@[^\s@]+$/.test(email) || email.length > 254) return null
  // Some send the word; « false » said in any way is never overruled.
  const verified = claims.email_verified === true || claims.email_verified === 'true'
  const denied = claims.email_verified !== undefined && !verified
  const trusted = trusts_email && isOfDomain(email_domains, email)
  return verified || (trusted && !denied) ? email : null
}

export function isOfDomain(domains: readonly string[], email: string): boolean {
  return domains.includes(email.split('@')[1] ?? '')
}
