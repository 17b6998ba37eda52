import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { Provider, type Configuration } from 'oidc-provider'

export interface OidcPerson {
  email?: string
  email_verified?: boolean | string
  [claim: string]: unknown
}

/** What a provider that lies, or that somebody stands before, would answer in place of the true one. */
export interface Lies {
  /** Claims of the identity token, signed with the provider's own key unless `foreignKey`. */
  idToken?: (claims: Record<string, unknown>) => Record<string, unknown>
  foreignKey?: boolean
  userinfo?: (claims: Record<string, unknown>) => Record<string, unknown>
  foreignUserinfo?: boolean
}

export interface OidcServer {
  issuer: string
  /** Whoever may sign in there, by name; changed at will. */
  people: Record<string, OidcPerson>
  lies: Lies
  /** What was asked of it, as « POST /token ». */
  asked: string[]
  /** Plays the browser at the provider: from the address that leads there to the one that comes back. */
  signIn(address: string, person: string): Promise<URL>
  close(): Promise<void>
}

export const oidcClient = { id: 'gouvernail', secret: 'secret-du-fournisseur-de-test' }

/** A real OpenID Connect provider on this machine: code, PKCE, RP-initiated logout, userinfo in JSON or as a signed token. */
export async function startOidc(options: {
  /** Origins of the products that may send people here. */
  origins: readonly string[]
  people: Record<string, OidcPerson>
  signedUserinfo?: boolean
}): Promise<OidcServer> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true })
  const foreign = await generateKeyPair('RS256', { extractable: true })
  const jwk = { ...(await exportJWK(privateKey)), kid: 'test', use: 'sig', alg: 'RS256' }
  const server = createServer()
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const state: Pick<OidcServer, 'people' | 'lies' | 'asked'> = { people: options.people, lies: {}, asked: [] }
  const provider = new Provider(issuer, configuration(options, state.people, jwk))
  const sign: Sign = (claims, byAnother = false) =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .sign(byAnother ? foreign.privateKey : privateKey)
  const serve = provider.callback()
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', issuer).pathname
    state.asked.push(`${request.method} ${path}`)
    if (path.startsWith('/interaction/')) return void interact(provider, request, response)
    if (path === '/token') rewrite(response, text => lieInToken(text, state.lies, sign))
    if (path === '/me') rewrite(response, text => lieInUserinfo(text, state.lies, sign))
    void serve(request, response)
  })
  return {
    issuer,
    ...state,
    // Read anew each time, so that tests may set them.
    get lies() {
      return state.lies
    },
    set lies(lies) {
      state.lies = lies
    },
    signIn: (address, person) => walk(address, person, issuer),
    async close() {
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    },
  }
}

function configuration(
  { origins, signedUserinfo }: Parameters<typeof startOidc>[0],
  people: Record<string, OidcPerson>,
  jwk: Record<string, unknown>,
): Configuration {
  return {
    clients: [
      {
        client_id: oidcClient.id,
        client_secret: oidcClient.secret,
        redirect_uris: origins.map(origin => `${origin}/connexion/retour`),
        post_logout_redirect_uris: origins.map(origin => `${origin}/connexion`),
        ...(signedUserinfo ? { userinfo_signed_response_alg: 'RS256' } : {}),
      },
    ],
    jwks: { keys: [jwk] } as Configuration['jwks'],
    pkce: { required: () => true },
    claims: { openid: ['sub', 'groups', 'siret'], email: ['email', 'email_verified'], profile: ['name', 'given_name'] },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: true, logoutSource: askToLeave },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: true },
    },
    acrValues: ['niveau-1', 'niveau-2'],
    interactions: { url: (_, { uid }) => `/interaction/${uid}` },
    findAccount: (_, sub) => ({
      accountId: sub,
      claims: async () => ({ sub, ...people[sub.slice(subject('').length)] }),
    }),
    // Nothing to agree to: it is the provider of the very authority.
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid email profile')
      grant.addOIDCClaims(['acr'])
      await grant.save()
      return grant
    },
    cookies: { keys: ['test'] },
    ttl: { Session: 3_600, Interaction: 600, Grant: 3_600, AccessToken: 600, IdToken: 600, AuthorizationCode: 60 },
  }
}

/** Its sign-in page: a name, no passphrase. */
async function interact(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'POST') {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const accountId = subject(new URLSearchParams(body).get('person') ?? '')
    return provider.interactionFinished(request, response, { login: { accountId, acr: 'niveau-1' } })
  }
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(
    `<!doctype html><html lang="fr"><title>Annuaire</title><main><h1>Annuaire de test</h1>
     <form method="post"><label>Personne <input name="person"></label><button>Entrer</button></form></main></html>`,
  )
}

/** Under which name tokens speak of somebody. */
function subject(person: string): string {
  return `sujet-${person}`
}

/** Its page of leaving, with the form that it asks for and one button. */
async function askToLeave(context: { body: unknown; type: string }, form: string): Promise<void> {
  context.type = 'html'
  context.body = `<!doctype html><html lang="fr"><title>Annuaire</title><main><h1>Quitter l’annuaire</h1>${form}
    <button form="op.logoutForm" name="logout" value="yes">Quitter</button></main></html>`
}

/** A small browser: follows redirects with its cookies, gives the name, stops at the address that leaves the provider. */
async function walk(address: string, person: string, issuer: string): Promise<URL> {
  const jar = new Map<string, string>()
  let url = new URL(address)
  for (let steps = 0; steps < 10 && url.origin === issuer; steps++) {
    const login = url.pathname.startsWith('/interaction/')
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(login ? { method: 'POST', body: new URLSearchParams({ person }) } : {}),
    })
    for (const line of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      jar.set(name, value)
    }
    const next = answer.headers.get('location')
    if (!next) throw new Error(`${answer.status} at ${url.href}: ${await answer.text()}`)
    url = new URL(next, url)
  }
  return url
}

type Sign = (claims: Record<string, unknown>, byAnother?: boolean) => Promise<string>

async function lieInToken(text: string, { idToken, foreignKey }: Lies, sign: Sign): Promise<string> {
  const body: Record<string, unknown> = JSON.parse(text)
  if ((!idToken && !foreignKey) || typeof body.id_token !== 'string') return text
  const claims = payloadOf(body.id_token)
  return JSON.stringify({ ...body, id_token: await sign(idToken ? idToken(claims) : claims, foreignKey) })
}

async function lieInUserinfo(text: string, { userinfo, foreignUserinfo }: Lies, sign: Sign): Promise<string> {
  if (!userinfo) return text
  if (text.startsWith('{')) return JSON.stringify(userinfo(JSON.parse(text)))
  return sign(userinfo(payloadOf(text)), foreignUserinfo)
}

function payloadOf(token: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
}

/** Puts other bytes in the place of an answer, once it is whole. */
function rewrite(response: ServerResponse, change: (text: string) => Promise<string>): void {
  const parts: Buffer[] = []
  const end = response.end.bind(response)
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) parts.push(Buffer.from(chunk as string))
  }
  const finish = async () => {
    const text = await change(Buffer.concat(parts).toString())
    response.setHeader('content-length', Buffer.byteLength(text))
    end(text)
  }
  response.write = (chunk: unknown) => {
    keep(chunk)
    return true
  }
  response.end = ((chunk: unknown) => {
    keep(chunk)
    void finish()
    return response
  }) as typeof response.end
}
