import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose'
import { Refused } from '#kernel/errors.ts'
import type { Installation } from '#kernel/scope.ts'
import type { Claims } from './claims.ts'
import { ask, jsonOf, signatures, type Metadata } from './discovery.ts'
import type { Provider } from './provider.ts'

export interface Dialogue {
  provider: Provider
  metadata: Metadata
  installation: Installation
}

export interface Exchange {
  code: string
  verifier: string
  nonce: string
  redirectUri: string
}

/** What the provider says of the person, every signature checked; `subject` names them there for ever. */
export interface Identity {
  subject: string
  claims: Claims
  idToken: string
}

/** Trades the code for the person's identity. Throws `Refused('accounts.provider-answer')`; the cause goes to the server's log. */
export async function identify(dialogue: Dialogue, exchange: Exchange): Promise<Identity> {
  try {
    const tokens = await trade(dialogue, exchange)
    const { subject, claims } = await readIdToken(dialogue, tokens.id_token, exchange.nonce)
    const told = tokens.access_token ? await askUserinfo(dialogue, tokens.access_token, subject) : {}
    // What the signed token says of itself stays: only what it does not say is completed.
    return { subject, claims: { ...told, ...claims }, idToken: tokens.id_token }
  } catch (error) {
    console.error(
      `identity provider ${dialogue.provider.issuer}: ${error instanceof Error ? error.message : String(error)}`,
    )
    throw new Refused('accounts.provider-answer', { provider: dialogue.provider.label })
  }
}

async function trade({ provider, metadata, installation }: Dialogue, { code, verifier, redirectUri }: Exchange) {
  const form = new URLSearchParams({
    grant_type: 'authorization_code',
    code,
    redirect_uri: redirectUri,
    code_verifier: verifier,
  })
  const headers: Record<string, string> = { 'content-type': 'application/x-www-form-urlencoded' }
  const secret = provider.client_secret && installation.unseal(provider.client_secret, `provider ${provider.id}`)
  if (provider.client_secret && !secret) throw new Error('the client secret cannot be opened: was the secret changed?')
  const methods = metadata.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
  if (secret && !methods.includes('client_secret_post')) {
    const pair = [provider.client_id, secret].map(encodeURIComponent).join(':')
    headers.authorization = `Basic ${Buffer.from(pair).toString('base64')}`
  } else {
    form.set('client_id', provider.client_id)
    if (secret) form.set('client_secret', secret)
  }
  const answer = await ask(metadata.token_endpoint, installation, { form, headers })
  const body = jsonOf(answer.body)
  const token = (name: string) => (isRecord(body) && typeof body[name] === 'string' ? body[name] : null)
  const id_token = token('id_token')
  if (answer.status !== 200 || !id_token) throw new Error(`token endpoint: ${answer.status} ${token('error') ?? ''}`)
  return { id_token, access_token: token('access_token') }
}

async function readIdToken(dialogue: Dialogue, idToken: string, nonce: string) {
  const { provider, metadata } = dialogue
  const { payload } = await jwtVerify(idToken, keysOf(dialogue), {
    issuer: metadata.issuer,
    audience: provider.client_id,
    algorithms: signatures,
    clockTolerance: 60,
    requiredClaims: ['sub', 'exp', 'iat', 'nonce'],
  })
  if (payload.nonce !== nonce) throw new Error('id token: other nonce')
  const several = Array.isArray(payload.aud) && payload.aud.length > 1
  if ((several || payload.azp !== undefined) && payload.azp !== provider.client_id)
    throw new Error('id token: other azp')
  if (provider.acr_values.length > 0 && !provider.acr_values.includes(String(payload.acr)))
    throw new Error(`id token: acr ${String(payload.acr)} is not one that was asked for`)
  if (!payload.sub) throw new Error('id token: no subject')
  return { subject: payload.sub, claims: payload as Claims }
}

/** Plain JSON, or a signed token as ProConnect sends; either way about the same person. */
async function askUserinfo(dialogue: Dialogue, accessToken: string, subject: string): Promise<Claims> {
  const { metadata, installation, provider } = dialogue
  if (!metadata.userinfo_endpoint) return {}
  const answer = await ask(metadata.userinfo_endpoint, installation, {
    headers: { authorization: `Bearer ${accessToken}` },
    accept: 'application/json, application/jwt',
  })
  if (answer.status !== 200) throw new Error(`userinfo: ${answer.status}`)
  const signed = /^application\/jwt\b/.test(answer.headers['content-type'] ?? '')
  const claims = signed ? await readSigned(dialogue, new TextDecoder().decode(answer.body)) : jsonOf(answer.body)
  if (!isRecord(claims) || claims.sub !== subject) throw new Error(`userinfo of ${provider.label}: other subject`)
  return claims
}

async function readSigned(dialogue: Dialogue, token: string): Promise<Claims> {
  const { payload } = await jwtVerify(token.trim(), keysOf(dialogue), { algorithms: signatures, clockTolerance: 60 })
  const { metadata, provider } = dialogue
  const audiences = [payload.aud ?? provider.client_id].flat()
  if ((payload.iss ?? metadata.issuer) !== metadata.issuer || !audiences.includes(provider.client_id))
    throw new Error('userinfo: signed for somebody else')
  return payload as Claims
}

const keys = new Map<string, { set: JSONWebKeySet; at: number }>()

/** The provider's public keys, kept an hour; an unknown one is looked for again, at most every ten seconds. */
function keysOf({ metadata, installation }: Dialogue): JWTVerifyGetKey {
  const fetchKeys = async () => {
    const answer = await ask(metadata.jwks_uri, installation, {})
    const set = jsonOf(answer.body)
    if (answer.status !== 200 || !isRecord(set) || !Array.isArray(set.keys)) throw new Error(`keys: ${answer.status}`)
    const read = { set: set as unknown as JSONWebKeySet, at: Date.now() }
    keys.set(metadata.jwks_uri, read)
    return read
  }
  return async (header, token) => {
    const kept = keys.get(metadata.jwks_uri)
    const known = kept && Date.now() - kept.at < 3_600_000 ? kept : await fetchKeys()
    try {
      return await createLocalJWKSet(known.set)(header, token)
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey) || Date.now() - known.at < 10_000) throw error
      return createLocalJWKSet((await fetchKeys()).set)(header, token)
    }
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
