import { timingSafeEqual } from 'node:crypto'
import { Refused } from '#kernel/errors.ts'
import type { Database } from '#kernel/database.ts'
import type { Language } from '#kernel/texts.ts'
import type { z } from 'zod'
import type { Auth } from '../auth.ts'
import { takeStep } from '../step.ts'
import { stepTokenOf } from '../step-cookie.ts'
import { digest } from '#kernel/token.ts'
import { journey, openProvider, reach, returnAddress } from './begin.ts'
import type { Provider } from './provider.ts'
import { identify, type Identity } from './tokens.ts'

export interface Return {
  /** The query of the return address. */
  query: Readonly<Record<string, string>>
  headers: Headers
  origin: string
  language: Language
}

export interface Recognised {
  provider: Provider
  identity: Identity
  journey: z.output<typeof journey.holds>
}

/**
 * Who comes back from a provider. Only the browser that left may come, once, from the provider it left to. Throws `Refused`:
 * `accounts.begin-again`, `accounts.provider-off`, `accounts.provider-declined`, `accounts.provider-answer`.
 */
export async function comeBack(
  auth: Auth,
  database: Database,
  { query, headers, origin, language }: Return,
): Promise<Recognised> {
  const begun = await takeStep(auth, journey, query.state ?? '')
  const browser = digest(stepTokenOf(auth, headers))
  if (!begun || !timingSafeEqual(Buffer.from(begun.browser), Buffer.from(browser)))
    throw new Refused('accounts.begin-again')
  const provider = await openProvider(database, begun.tenantId, begun.providerId)
  const metadata = await reach(auth, provider, language)
  // RFC 9207: a provider that names itself must be the one the browser left to.
  const named = query.iss ?? (metadata.authorization_response_iss_parameter_supported ? '' : metadata.issuer)
  if (named !== metadata.issuer) throw new Refused('accounts.provider-answer', { provider: provider.label })
  if (query.error) {
    console.error(`identity provider ${provider.issuer}: ${query.error} ${query.error_description ?? ''}`.slice(0, 500))
    throw new Refused('accounts.provider-declined', { provider: provider.label })
  }
  if (!query.code) throw new Refused('accounts.provider-answer', { provider: provider.label })
  const exchange = {
    code: query.code,
    verifier: begun.verifier,
    nonce: begun.nonce,
    redirectUri: returnAddress(origin),
  }
  const identity = await identify({ provider, metadata, installation: auth.installation }, exchange)
  return { provider, identity, journey: begun }
}
