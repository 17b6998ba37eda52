import { render } from 'preact-render-to-string'
import type { Tenant } from '#kernel/scope.ts'
import { oidcClient, startOidc, type OidcServer } from '../../../../tests/support/oidc.ts'
import { cookie, ip, openHouse } from '../house.testing.ts'
import { doors } from '../pages/door-paths.ts'
import type { SignInRequest, SignInResult } from '../pages/door-route.tsx'
import { signInRoutes } from '../pages/sign-in-routes.tsx'
import { sessionOf } from '../session-of.ts'
import { saveProvider } from './save-provider.ts'

export const origin = 'http://localhost:4610'

/** A house, a real provider beside it, and people who go from one to the other. */
export async function openWithProvider(options: Partial<Parameters<typeof startOidc>[0]> = {}) {
  const house = await openHouse()
  const server = await startOidc({ origins: [origin], people: {}, ...options })

  async function go(method: 'get' | 'post', path: string, request: Partial<SignInRequest> = {}): Promise<SignInResult> {
    const route = signInRoutes.find(candidate => candidate.path === path)
    if (!route) throw new Error(`no route ${path}`)
    const whole = {
      ...house.means,
      auth: house.auth,
      params: {},
      typed: {},
      headers: new Headers(),
      ip,
      origin,
      ...request,
    }
    return route[method](whole)
  }

  /** Leaves for the provider: the address where the browser is sent, and the cookies it keeps. */
  async function leave(provider: string, typed: Record<string, string>, before = new Headers()) {
    const left = await go('get', doors.provider, { params: { provider }, typed, headers: before })
    if (!('redirect' in left)) return { address: '', headers: before, refused: 'body' in left ? render(left.body) : '' }
    const kept = cookie(left.setCookie ?? []).get('cookie') ?? ''
    const headers = new Headers({ cookie: [before.get('cookie'), kept].filter(Boolean).join('; ') })
    return { address: left.redirect, headers, refused: '' }
  }

  /** Comes back with what the provider put in the address. */
  async function back(address: URL, headers: Headers) {
    const result = await go('get', doors.comeBack, { typed: Object.fromEntries(address.searchParams), headers })
    const html = 'body' in result ? render(result.body) : ''
    const carried = cookie(result.setCookie ?? [])
    const session = await sessionOf(house.auth, carried)
    return { result, html, headers: carried, session, to: 'redirect' in result ? result.redirect : '' }
  }

  /** The whole journey of somebody who knows their name at the provider. */
  async function come(provider: string, person: string, typed: Record<string, string> = {}, before = new Headers()) {
    const { address, headers, refused } = await leave(provider, typed, before)
    if (refused) throw new Error(refused)
    return back(await server.signIn(address, person), headers)
  }

  /** An authority's provider, open, as its administrator sets it up. */
  async function provide(tenant: Tenant, settings: Partial<Parameters<typeof saveProvider>[1]> = {}) {
    return saveProvider(house.as(tenant, 'admin'), { ...settingsFor(server), ...settings })
  }

  return { ...house, server, go, leave, back, come, provide }
}

export function settingsFor(server: Pick<OidcServer, 'issuer'>) {
  return {
    label: 'Annuaire',
    issuer: server.issuer,
    client_id: oidcClient.id,
    client_secret: oidcClient.secret,
    enabled: true,
  }
}
