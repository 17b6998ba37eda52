import { serve } from '@hono/node-server'
import { afterAll } from 'vitest'
import type { MemberRole } from '#modules/accounts/member.ts'
import { acceptInvitation } from '#modules/accounts/accept-invitation.ts'
import { createAuth } from '#modules/accounts/auth.ts'
import { cookie, movableClock, passphrase } from '#modules/accounts/house.testing.ts'
import { inviteMember } from '#modules/accounts/invite-member.ts'
import { openSession } from '#modules/accounts/open-session.ts'
import { sessionOf } from '#modules/accounts/session-of.ts'
import { createKey } from '#modules/keys/create-key.ts'
import { givable } from '#modules/keys/givable.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { createApp } from '#surfaces/web/app.tsx'
import { scopeFor } from '../support/database.ts'
import { openHouse } from '../support/house.ts'

export const origin = 'http://localhost:4610'

export interface Member {
  /** As they would act on screen. */
  scope: Scope & { tenant: Tenant }
  userId: string
  /** What their browser sends. */
  cookie: string
}

export interface Answer {
  status: number
  headers: Headers
  body: unknown
}

/** The whole web application on a database of the test file's own, with members, keys, and a way to call the API. */
export async function openApi() {
  const house = await openHouse()
  const { database } = house
  const clock = movableClock()
  const bare = scopeFor(database, null, [], { clock })
  const auth = createAuth({ pool: database.pool, baseUrl: origin, secret: 's'.repeat(40), clock })
  const app = createApp({
    ...bare,
    auth,
    assets: { css: '/style.css', publicCss: '/portal.css', scripts: [], open: async () => null },
    origin,
    examples: '',
    version: '0.0.0',
    demo: false,
    trustProxy: false,
  })

  async function member(
    tenant: Tenant,
    name: string,
    roles: MemberRole[],
    directorate_ids: string[] = [],
  ): Promise<Member> {
    const admin = scopeFor(database, tenant, ['admin'], { clock })
    await inviteMember(admin, { email: `${name}@ville.example`, roles, directorate_ids, origin })
    const token = /\/invitation\/[^/]+\/(\S+)/.exec(admin.outbox[0]?.text ?? '')?.[1] ?? ''
    const typed = { name: `Personne ${name}`, passphrase, passphrase_again: passphrase }
    const link = { slug: tenant.slug, token, ip: '192.0.2.7' }
    const accepted = await acceptInvitation(bare, auth, { ...link, ...typed })
    let headers = cookie(accepted.setCookie)
    const userId = (await sessionOf(auth, headers))?.user.id ?? ''
    if (!accepted.joined) {
      // The authority asks for a second factor: as if its code had been given.
      headers = cookie(await openSession(auth, userId, { headers: new Headers(), factor: true }))
      await acceptInvitation(bare, auth, { ...link, session: await sessionOf(auth, headers) })
    }
    const actor = { kind: 'user', id: userId, name: typed.name } as const
    const scope = { ...scopeFor(database, tenant, roles, { clock, directorates: directorate_ids }), tenant, actor }
    return { scope, userId, cookie: headers.get('cookie') ?? '' }
  }

  /** A key with all that its maker may give, or with these permissions. */
  async function keyOf({ scope }: Member, permissions?: string[], days: '30' | '90' | '365' = '90'): Promise<string> {
    const all = givable(scope.registry, scope.roles).map(({ permission }) => permission)
    const { key } = await createKey(scope, { name: 'Essai', permissions: permissions ?? all, days })
    return key
  }

  async function call(path: string, init: RequestInit & { headers?: Record<string, string> } = {}): Promise<Answer> {
    const response = await app.request(`${origin}/api/v1${path}`, init)
    const text = await response.text()
    const json = /json/.test(response.headers.get('content-type') ?? '')
    return { status: response.status, headers: response.headers, body: json && text ? JSON.parse(text) : text }
  }

  return { ...house, clock, auth, app, member, keyOf, call }
}

/** The headers of a program. */
export function bearer(key: string, others: Record<string, string> = {}): Record<string, string> {
  return { authorization: `Bearer ${key}`, ...others }
}

/** The request of a writing. */
export function sending(key: string, method: string, body: unknown, others: Record<string, string> = {}) {
  return { method, headers: bearer(key, { 'content-type': 'application/json', ...others }), body: JSON.stringify(body) }
}

/** The application behind a real port, closed at the end of the test file; returns its address. */
export async function listen(fetch: (request: Request) => Response | Promise<Response>): Promise<string> {
  return new Promise(resolve => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) => resolve(`http://127.0.0.1:${port}`))
    afterAll(() => void server.close())
  })
}
