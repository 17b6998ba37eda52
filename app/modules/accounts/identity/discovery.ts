import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import { fetchOutside, type OutboundOptions } from '#kernel/outbound.ts'
import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Installation } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'

/** Signatures that only the provider can make; those made with the client's secret (HS256…) prove less and are refused. */
export const signatures = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA']

const metadataShape = z.object({
  issuer: z.string(),
  authorization_endpoint: z.string(),
  token_endpoint: z.string(),
  jwks_uri: z.string(),
  userinfo_endpoint: z.string().optional(),
  end_session_endpoint: z.string().optional(),
  response_types_supported: z.array(z.string()).optional(),
  code_challenge_methods_supported: z.array(z.string()).optional(),
  id_token_signing_alg_values_supported: z.array(z.string()).optional(),
  token_endpoint_auth_methods_supported: z.array(z.string()).optional(),
  authorization_response_iss_parameter_supported: z.boolean().optional(),
  claims_parameter_supported: z.boolean().optional(),
})
export type Metadata = z.output<typeof metadataShape>

const cache = new Map<string, { metadata: Metadata; until: number }>()

/** Where the provider answers, kept ten minutes. Throws `Invalid`, on the field `issuer`, with what is wrong and what to do. */
export async function readMetadata(
  issuer: string,
  { privateHosts }: Pick<Installation, 'privateHosts'>,
  options: { language: Language; fresh?: boolean },
): Promise<Metadata> {
  const kept = cache.get(issuer)
  if (kept && kept.until > Date.now() && !options.fresh) return kept.metadata
  refuseClear(issuer, privateHosts)
  const address = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`
  const answer = await ask(address, { privateHosts }, {}).catch((error: unknown) => {
    if (!(error instanceof OutboundRefused)) throw error
    throw wrong('accounts.provider-unreachable', { why: error.text[options.language] })
  })
  if (answer.status !== 200) throw wrong('accounts.provider-silent', { address, status: answer.status })
  const parsed = metadataShape.safeParse(jsonOf(answer.body))
  if (!parsed.success) throw wrong('accounts.provider-unreadable', { address })
  const metadata = parsed.data
  // To the letter: tokens carry this very name, and another one may be somebody else's.
  if (metadata.issuer !== issuer) throw wrong('accounts.provider-other-name', { said: metadata.issuer.slice(0, 300) })
  refuseUnfit(metadata, privateHosts)
  cache.set(issuer, { metadata, until: Date.now() + 10 * 60_000 })
  return metadata
}

/** One question to a provider: short, bounded, on addresses that the operator allows. */
export function ask(url: string, { privateHosts }: Pick<Installation, 'privateHosts'>, options: OutboundOptions) {
  const limits = { timeoutMs: 10_000, maxBytes: 500_000, unhurried: true }
  return fetchOutside(url, { ...limits, accept: 'application/json', allowPrivate: privateHosts, ...options })
}

export function jsonOf(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}

function refuseUnfit(metadata: Metadata, privateHosts: readonly string[]): void {
  const { response_types_supported, code_challenge_methods_supported, id_token_signing_alg_values_supported } = metadata
  for (const name of [
    'authorization_endpoint',
    'token_endpoint',
    'jwks_uri',
    'userinfo_endpoint',
    'end_session_endpoint',
  ] as const) {
    if (metadata[name] !== undefined) refuseClear(metadata[name], privateHosts)
  }
  if (response_types_supported && !response_types_supported.includes('code'))
    throw wrong('accounts.provider-lacks', { what: 'response_type code' })
  if (code_challenge_methods_supported && !code_challenge_methods_supported.includes('S256'))
    throw wrong('accounts.provider-lacks', { what: 'PKCE S256' })
  if (
    id_token_signing_alg_values_supported &&
    !id_token_signing_alg_values_supported.some(one => signatures.includes(one))
  )
    throw wrong('accounts.provider-lacks', { what: 'RS256' })
}

/** In clear only towards a host that the operator named. */
function refuseClear(address: string, privateHosts: readonly string[]): void {
  const url = URL.parse(address)
  if (!url) throw wrong('accounts.invalid-issuer')
  const named = privateHosts.includes(url.hostname) || privateHosts.includes(url.host)
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && named))
    throw wrong('accounts.provider-in-clear', { host: url.host })
}

function wrong(key: string, words: Record<string, string | number> = {}): Invalid {
  return new Invalid({ issuer: { key, words } })
}
