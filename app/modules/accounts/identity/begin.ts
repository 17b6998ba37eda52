import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import type { Database } from '#kernel/database.ts'
import { Invalid, NotFound, Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { findTenant, tenantById } from '#kernel/tenants.ts'
import type { Language } from '#kernel/texts.ts'
import type { Auth } from '../auth.ts'
import { keepStep, type StepKind } from '../step.ts'
import { stepCookie } from '../step-cookie.ts'
import { digest } from '#kernel/token.ts'
import { readMetadata, type Metadata } from './discovery.ts'
import { providerById, providersOf, type Provider } from './provider.ts'

/** What a browser went to a provider with; it comes back once, within ten minutes. */
export const journey = {
  name: 'provider',
  minutes: 10,
  holds: z.object({
    providerId: z.string(),
    tenantId: z.string().nullable(),
    nonce: z.string(),
    verifier: z.string(),
    /** Digest of the cookie: another browser cannot come back in its place. */
    browser: z.string(),
    back: z.string(),
    /** Somebody signed in, who links their own account. */
    linking: z.string().nullable(),
    /** The invitation that the person came with. */
    invitation: z.object({ slug: z.string(), token: z.string() }).nullable(),
  }),
} satisfies StepKind<z.ZodType>

export interface Departure {
  /** Address of the authority whose provider it is; '' = of the installation. */
  slug: string
  providerId: string
  back: string
  linking?: string | undefined
  invitation?: { slug: string; token: string } | undefined
  origin: string
  language: Language
}

/** Where the browser goes to be recognised, and the cookie that ties its return to it. */
export async function beginJourney(
  auth: Auth,
  database: Database,
  departure: Departure,
): Promise<{ redirect: string; setCookie: string[] }> {
  const tenant = departure.slug ? await findTenant(database, departure.slug) : null
  const provider = await openProvider(database, tenant?.id ?? null, departure.providerId)
  const metadata = await reach(auth, provider, departure.language)
  const [nonce, verifier, browser] = [secret(), secret(), secret()]
  const state = await keepStep(auth, journey, {
    providerId: provider.id,
    tenantId: provider.tenant_id,
    nonce,
    verifier,
    browser: digest(browser),
    back: departure.back,
    linking: departure.linking ?? null,
    invitation: departure.invitation ?? null,
  })
  const address = new URL(metadata.authorization_endpoint)
  const query = {
    response_type: 'code',
    client_id: provider.client_id,
    redirect_uri: returnAddress(departure.origin),
    scope: provider.scopes,
    state,
    nonce,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...(provider.acr_values.length > 0 ? { claims: acrClaim(provider.acr_values) } : {}),
  }
  for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value)
  return { redirect: address.href, setCookie: [stepCookie(auth, browser, journey.minutes)] }
}

/** Where providers send people back; registered there to the letter. */
export function returnAddress(origin: string): string {
  return new URL('/connexion/retour', origin).href
}

/** Where they send people after signing out. */
export function leftAddress(origin: string): string {
  return new URL('/connexion', origin).href
}

/** A provider in force. Throws `Refused('accounts.provider-off')`, whether unknown or switched off. */
export async function openProvider(database: Database, tenantId: string | null, id: string): Promise<Provider> {
  const provider = await providerById(database, tenantId, id).catch((error: unknown) => {
    throw error instanceof NotFound ? new Refused('accounts.provider-off') : error
  })
  if (!provider.enabled) throw new Refused('accounts.provider-off')
  return provider
}

/** The providers that a sign-in page offers: those of the installation, and those of the authority one is going to. */
export async function offeredProviders(
  database: Database,
  slug: string | null,
): Promise<{ tenant: Tenant | null; provider: Provider }[]> {
  const tenant = slug === null ? await onlyTenant(database) : await findTenant(database, slug).catch(() => null)
  const shared = (await providersOf(database, null)).map(provider => ({ tenant: null, provider }))
  const own = tenant ? (await providersOf(database, tenant.id)).map(provider => ({ tenant, provider })) : []
  return [...own, ...shared].filter(({ provider }) => provider.enabled)
}

/** Its answers are needed to go on: what goes wrong is said in general, and told to the log. */
export async function reach(auth: Auth, provider: Provider, language: Language): Promise<Metadata> {
  return readMetadata(provider.issuer, auth.installation, { language }).catch((error: unknown) => {
    if (!(error instanceof Invalid)) throw error
    console.error(`identity provider ${provider.issuer}: ${error.message} ${JSON.stringify(error.fields)}`)
    throw new Refused('accounts.provider-answer', { provider: provider.label })
  })
}

async function onlyTenant(database: Database): Promise<Tenant | null> {
  const { rows } = await database.pool.query<{ id: string }>('select id from kernel.tenant where not demo limit 2')
  return rows.length === 1 && rows[0] ? tenantById(database, rows[0].id) : null
}

/** OpenID Connect Core, 5.5.1.1: the level is asked as an essential claim, which ProConnect reads. */
function acrClaim(values: readonly string[]): string {
  return JSON.stringify({ id_token: { acr: { essential: true, values } } })
}

function secret(): string {
  return randomBytes(32).toString('base64url')
}
