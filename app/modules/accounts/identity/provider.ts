import { sql, type Kysely } from 'kysely'
import { z } from 'zod'
import type { Database } from '#kernel/database.ts'
import { Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { memberRoles } from '../member.ts'
import { presetIds } from './presets.ts'

const words = (maximum = 200) => z.array(fields.line(maximum)).max(50).default([])

/** What is asked about an identity provider. */
export const providerSettings = z.object({
  label: fields.line(60),
  preset: z.enum(presetIds).default('other'),
  /** As its discovery document writes it, to the letter. */
  issuer: z
    .string()
    .trim()
    .max(500)
    .refine(text => /^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(text) && URL.canParse(text), 'accounts.invalid-issuer'),
  client_id: fields.line(300),
  /** Left out = the one already kept. */
  client_secret: fields.line(1_000).optional(),
  scopes: fields
    .line(300)
    .default('openid email profile')
    .transform(text => [...new Set(['openid', ...text.split(/[\s,]+/)])].join(' ')),
  /** Levels of assurance asked for; one of them must then come back. */
  acr_values: words(),
  email_domains: z
    .array(z.string().trim().toLowerCase())
    .max(50)
    .default([])
    .transform(list => list.map(domain => domain.replace(/^@/, '')))
    .refine(list => list.every(domain => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(domain)), 'accounts.invalid-domain'),
  /** Its addresses are those of the domains above even when it does not say that they are verified. */
  trusts_email: z.boolean().default(false),
  checks_factor: z.boolean().default(false),
  enabled: z.boolean().default(false),
})

/** What an authority adds: who becomes a member, with which roles. */
export const memberSettings = z.object({
  just_in_time: z.boolean().default(false),
  /** Nobody administers by default. */
  default_roles: z
    .array(z.enum(memberRoles))
    .default([])
    .refine(roles => !roles.includes('admin'), 'accounts.no-admin-by-default'),
  /** Path of the claim that tells the roles: `groups`, `realm_access.roles`. */
  roles_claim: fields.line().nullable().default(null),
  /** Role → values of the claim that give it. */
  role_map: z.partialRecord(z.enum(memberRoles), words()).default({}),
  /** Only people whose claim has one of the values come in: the SIRET of the authority, for instance. */
  condition_claim: fields.line().nullable().default(null),
  condition_values: words(),
})

export const noMembers: MemberSettings = memberSettings.parse({})
export type MemberSettings = z.output<typeof memberSettings>
export type ProviderSettings = z.output<typeof providerSettings> & MemberSettings

export interface Provider extends Omit<ProviderSettings, 'client_secret'> {
  id: string
  /** Null = of the installation: it says who somebody is, never what they may do. */
  tenant_id: string | null
  /** Sealed. */
  client_secret: string | null
  updated_at: Date
  updated_by: string
}

/** What the settings say together; throws `Invalid`. */
export function refuseIncoherent(settings: ProviderSettings): void {
  const problems: Record<string, { key: string }> = {}
  const mapped = Object.values(settings.role_map).some(values => values.length > 0)
  if (settings.trusts_email && settings.email_domains.length === 0)
    problems.email_domains = { key: 'accounts.domains-needed' }
  if (settings.roles_claim !== null && !mapped) problems.roles_claim = { key: 'accounts.map-needed' }
  if (settings.roles_claim === null && mapped) problems.roles_claim = { key: 'accounts.claim-needed' }
  if (settings.just_in_time && !mapped && settings.default_roles.length === 0)
    problems.default_roles = { key: 'accounts.roles-needed' }
  if ((settings.condition_claim === null) !== (settings.condition_values.length === 0))
    problems.condition_claim = { key: 'accounts.condition-halved' }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}

/** The providers of a place, by name: those of the installation, or of one authority. */
export async function providersOf(database: Database, tenantId: string | null): Promise<Provider[]> {
  return database.transaction({ tenantId, writable: false }, db => readProviders(db, tenantId))
}

/** The same, in the transaction under way. */
export async function readProviders(db: Kysely<unknown>, tenantId: string | null): Promise<Provider[]> {
  const { rows } = await sql<Provider>`
    select * from auth.identity_provider where tenant_id is not distinct from ${tenantId}::uuid order by label, id
  `.execute(db)
  return rows
}

/** One of them; `NotFound` when it is of another place. */
export async function providerById(database: Database, tenantId: string | null, id: string): Promise<Provider> {
  const found = (await providersOf(database, tenantId)).find(provider => provider.id === id)
  if (!found) throw new NotFound('kernel.not-found')
  return found
}
