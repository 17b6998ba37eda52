import type { Context, Hono } from 'hono'
import { Conflict, Invalid, isFailure, NotFound, Refused } from '#kernel/errors.ts'
import type { Page, PageResult, Visit } from '#kernel/page.ts'
import { reachOf } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { findTenant } from '#kernel/tenants.ts'
import { sessionOf } from '#modules/accounts/session-of.ts'
import { hasLogo } from './logo.ts'
import { isLimited } from './limits.ts'
import { menuFor } from './menu.ts'
import type { WebMeans } from './means.ts'
import { respond, showPage, type Frame } from './respond.tsx'
import { refusedPage, tooManyPage } from './failure-pages.tsx'
import { anonymousScope, makeVisit, readPosted, scopeOfVisit, type Posted } from './visit.ts'
import type { WebVariables } from './variables.ts'

/** Every page that modules declare, below /t/<slug>: one way in for all of them. */
export function mountTenantPages(app: Hono<WebVariables>, means: WebMeans): void {
  const pages = means.registry.modules.flatMap(module => module.pages ?? []).toSorted(moreExactFirst)
  for (const page of pages) {
    const path = `/t/:tenant${page.path}`
    if (page.get) app.get(path, context => inTenant(context, means, page, entry => show(context, entry, page)))
    if (page.post) app.post(path, context => inTenant(context, means, page, entry => write(context, entry, page)))
  }
}

/** « /applications/nouveau » is not the application whose id is « nouveau »: by code unit, « ~ » comes after every letter. */
function moreExactFirst(a: Page, b: Page): number {
  const [first, second] = [a, b].map(({ path }) => path.replaceAll(':', '~'))
  return String(first) < String(second) ? -1 : 1
}

export interface Entry {
  scope: Scope & { tenant: Tenant }
  frame: Frame
  origin: string
}

/** Finds who visits which tenant, and refuses before anything is shown. */
export async function inTenant(
  context: Context<WebVariables>,
  means: WebMeans,
  page: Pick<Page, 'needs' | 'anonymous' | 'path'>,
  work: (entry: Entry) => Promise<Response>,
): Promise<Response> {
  const language = context.get('language')
  const tenant = await findTenant(means.database, context.req.param('tenant') ?? '')
  const known = page.anonymous ? null : await visitorOf(context, means, tenant)
  if (known === 'factor') {
    return context.redirect(
      `/mon-compte/second-facteur?vers=${encodeURIComponent(new URL(context.req.url).pathname)}`,
      303,
    )
  }
  if (!known && !page.anonymous) {
    // Somebody signed in who is not of this authority: sending them to the door would send them back here, for ever.
    if (await sessionOf(means.auth, context.req.raw.headers)) throw new NotFound('kernel.no-tenant')
    return context.redirect(`/connexion?vers=${encodeURIComponent(new URL(context.req.url).pathname)}`, 303)
  }
  const scope = { ...(known ? known.scope : anonymousScope(means, tenant, language)), tenant }
  const base = `/t/${tenant.slug}`
  const current = new URL(context.req.url).pathname.slice(base.length) || '/'
  const frame: Frame = {
    means,
    language,
    tenant,
    user: known?.user ?? null,
    nav: page.anonymous ? [] : menuFor(scope, base, current),
    logo: !page.anonymous && (await hasLogo(scope)),
  }
  if (
    page.anonymous &&
    context.req.method === 'POST' &&
    isLimited(`declare ${tenant.id} ${context.get('ip')}`, { most: 60, minutes: 10 })
  ) {
    return showPage(context, frame, tooManyPage(language))
  }
  if (!reachOf(means.registry.permissions, page.needs, scope.roles))
    return showPage(context, frame, refusedPage(language))
  return work({ scope, frame, origin: means.origin })
}

/** Who comes; 'factor' = somebody who must set up their second factor before anything here. */
async function visitorOf(context: Context<WebVariables>, means: WebMeans, tenant: Tenant) {
  return scopeOfVisit(means, tenant, context.get('language'), context.req.raw.headers).catch((error: unknown) => {
    if (error instanceof Refused && error.key === 'accounts.factor-required') return 'factor' as const
    throw error
  })
}

async function show(context: Context, { scope, frame, origin }: Entry, page: Page): Promise<Response> {
  if (!page.get) throw new NotFound('kernel.not-found')
  const visit = makeVisit(scope, context, origin)
  return respond(context, frame, wholeAddresses(visit, await page.get(visit)))
}

/** A refused form comes back with its errors beside the fields and everything that was typed. */
async function write(context: Context, { scope, frame, origin }: Entry, page: Page): Promise<Response> {
  const posted = await readPosted(context)
  try {
    const visit = makeVisit(scope, context, origin, posted)
    return respond(context, frame, wholeAddresses(visit, (await page.post?.(visit)) ?? { redirect: page.path }))
  } catch (error) {
    if (!isFailure(error) || error instanceof Refused || error instanceof NotFound || !page.get) throw error
    const problems = error instanceof Invalid ? error.fields : {}
    const again = makeVisit(scope, context, origin, kept(posted), problems)
    const status = error instanceof Conflict ? 409 : 422
    const sentence = scope.registry.sentence(error.key, scope.language, error.words)
    const result = await page.get(again)
    const shown = 'body' in result ? { ...result, status } : result
    return respond(context, error instanceof Conflict ? { ...frame, error: sentence } : frame, shown)
  }
}

/** Files cannot be put back into a form by a server: the person chooses them again. */
function kept({ typed }: Posted): Posted {
  return { typed, files: [] }
}

/** Pages name addresses below the tenant; the browser needs them whole. */
function wholeAddresses(visit: Visit, result: PageResult): PageResult {
  if (!('redirect' in result)) return result
  const whole = (path: string) => (path.startsWith('/t/') ? path : visit.href(path))
  return { ...result, redirect: whole(result.redirect), ...(result.undo ? { undo: whole(result.undo) } : {}) }
}
