import { z } from 'zod'
import type { Database } from '#kernel/database.ts'
import type { Language } from '#kernel/texts.ts'
import type { Auth } from '../auth.ts'
import type { SignedIn } from '../session-of.ts'
import { newToken } from '#kernel/token.ts'
import { leftAddress } from './begin.ts'
import { readMetadata } from './discovery.ts'
import { providerById } from './provider.ts'

/** What a session keeps of the provider that opened it. */
export const providerSession = z.object({
  id: z.string(),
  tenantId: z.string().nullable(),
  idToken: z.string().nullable(),
})
export type ProviderSession = z.output<typeof providerSession>

/** Null for a session opened with a passphrase. */
export async function providerSessionOf(auth: Auth, sessionId: string): Promise<ProviderSession | null> {
  const { rows } = await auth.pool.query<{ id_token: string | null }>(
    'select id_token from auth.session where id = $1',
    [sessionId],
  )
  const sealed = rows[0]?.id_token
  const text = sealed ? auth.installation.unseal(sealed, `session ${sessionId}`) : null
  return text ? providerSession.parse(JSON.parse(text)) : null
}

/**
 * Where the browser ends the session that it has at the provider (OpenID Connect RP-Initiated Logout 1.0); null when there is
 * none to end, or when the provider offers no way or does not answer: signing out here never waits for it.
 */
export async function endSessionAddress(
  auth: Auth,
  database: Database,
  { session }: SignedIn,
  { origin, language }: { origin: string; language: Language },
): Promise<string | null> {
  const kept = await providerSessionOf(auth, session.id)
  if (!kept?.idToken) return null
  try {
    const provider = await providerById(database, kept.tenantId, kept.id)
    const metadata = await readMetadata(provider.issuer, auth.installation, { language })
    if (!metadata.end_session_endpoint) return null
    const address = new URL(metadata.end_session_endpoint)
    address.searchParams.set('id_token_hint', kept.idToken)
    address.searchParams.set('post_logout_redirect_uri', leftAddress(origin))
    // Asked for by ProConnect; coming back to the sign-in page does nothing that it should protect.
    address.searchParams.set('state', newToken().token)
    return address.href
  } catch (error) {
    console.error(`signing out of an identity provider: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}
