import { Conflict, Invalid } from '#kernel/errors.ts'
import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Installation } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { ask, jsonOf, readMetadata } from './discovery.ts'

/** What a provider offers. */
export interface Checked {
  keys: number
  pkce: boolean
  userinfo: boolean
  logout: boolean
}

/** Asks the provider anew; throws `Invalid` on the field `issuer`, with what is wrong. Nothing is written. */
export async function checkProvider(
  installation: Installation | undefined,
  issuer: string,
  language: Language,
): Promise<Checked> {
  if (!installation) throw new Conflict('accounts.no-installation')
  const metadata = await readMetadata(issuer.trim(), installation, { language, fresh: true })
  const answer = await ask(metadata.jwks_uri, installation, {}).catch((error: unknown) => {
    if (!(error instanceof OutboundRefused)) throw error
    throw new Invalid({ issuer: { key: 'accounts.provider-unreachable', words: { why: error.text[language] } } })
  })
  const set = jsonOf(answer.body)
  const keys = typeof set === 'object' && set !== null && 'keys' in set && Array.isArray(set.keys) ? set.keys.length : 0
  if (keys === 0) throw new Invalid({ issuer: { key: 'accounts.provider-lacks', words: { what: metadata.jwks_uri } } })
  return {
    keys,
    pkce: metadata.code_challenge_methods_supported?.includes('S256') ?? false,
    userinfo: metadata.userinfo_endpoint !== undefined,
    logout: metadata.end_session_endpoint !== undefined,
  }
}
