import { NotFound } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { findTenant, tenantOfHost } from '#kernel/tenants.ts'
import type { WebMeans } from '../web/means.ts'

/** By which door somebody came to the public pages of an authority. */
export interface Place {
  tenant: Tenant
  /** What links begin with: « /p/<slug> », or nothing under the authority's own host name. */
  base: string
  /** Host name that the browser asked, with its port. */
  host: string
}

export type Door = { place: Place; path: string } | { moved: string } | 'nowhere' | null

/** How long the directory of authorities is remembered: a page then asks the database one question, not two. */
const remembered = 5_000

/**
 * Finds whose public pages are asked: by path, or by the authority's own host name, under which nothing else answers.
 * Null = not for the public pages; 'nowhere' = no such authority.
 */
export function doorFinder({ database, origin, trustProxy }: Pick<WebMeans, 'database' | 'origin' | 'trustProxy'>) {
  const own = new URL(origin).host
  const known = directory()
  return async (request: Request): Promise<Door> => {
    const url = new URL(request.url)
    const forwarded = trustProxy ? request.headers.get('x-forwarded-host')?.split(',').at(-1)?.trim() : undefined
    // « nom.example. » is « nom.example »: the pages of the inside do not answer under it either.
    const host = (forwarded || request.headers.get('host') || url.host).toLowerCase().replace(/\.(?=:|$)/, '')
    const [, slug, below] = /^\/p\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? []
    const owner = host === own ? null : await known(`host ${host}`, () => tenantOfHost(database, host))
    if (owner) {
      // « //ailleurs.example » would lead to another host: an address of ours begins with one slash.
      if (slug === owner.slug) return { moved: `${(below ?? '/').replace(/^\/+/, '/')}${url.search}` }
      return { place: { tenant: owner, base: '', host }, path: url.pathname }
    }
    if (!slug) return url.pathname === '/p' || url.pathname === '/p/' ? 'nowhere' : null
    const tenant = await known(`slug ${slug}`, () => findTenant(database, slug).catch(absent))
    if (!tenant) return 'nowhere'
    const base = `/p/${tenant.slug}`
    return below ? { place: { tenant, base, host }, path: below } : { moved: `${base}/${url.search}` }
  }
}

/** Bounded: whoever asks for names that do not exist fills no memory. */
function directory() {
  const kept = new Map<string, { until: number; tenant: Tenant | null }>()
  return async (key: string, ask: () => Promise<Tenant | null>): Promise<Tenant | null> => {
    const found = kept.get(key)
    if (found && found.until > Date.now()) return found.tenant
    const tenant = await ask()
    if (kept.size >= 5_000) kept.clear()
    kept.set(key, { until: Date.now() + remembered, tenant })
    return tenant
  }
}

function absent(error: unknown): null {
  if (error instanceof NotFound) return null
  throw error
}
