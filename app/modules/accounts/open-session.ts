import type { Auth } from './auth.ts'
import { describeBrowser } from './browser.ts'
import type { ProviderSession } from './identity/provider-session.ts'
import { cookiesOf } from './sign-out.ts'

export interface Opening {
  /** Of the request: the browser is described from them, and the session they carry ends. */
  headers: Headers
  /** A code of the person's second factor was given, or an identity provider trusted for it was used. */
  factor: boolean
  /** What signed the person in, when it is not a passphrase. */
  provider?: ProviderSession | null | undefined
}

/** Opens a session, always a new one: what somebody may have planted in the browser before signing in opens nothing. */
export async function openSession(auth: Auth, userId: string, opening: Opening): Promise<string[]> {
  const { headers, factor, provider } = opening
  const before = await auth.engine.api.getSession({ headers: cookiesOf(headers) })
  if (before) await auth.pool.query('delete from auth.session where id = $1', [before.session.id])
  const { headers: answer, response } = await auth.engine.api.openSession({
    body: {
      userId,
      userAgent: describeBrowser(headers.get('user-agent') ?? ''),
      factor,
      providerId: provider?.id ?? null,
    },
    returnHeaders: true,
  })
  if (provider) {
    const { id, tenantId, idToken } = provider
    const sealed = auth.installation.seal(JSON.stringify({ id, tenantId, idToken }), `session ${response.id}`)
    await auth.pool.query('update auth.session set id_token = $1, provider_tenant_id = $2 where id = $3', [
      sealed,
      tenantId,
      response.id,
    ])
  }
  return answer.getSetCookie()
}
