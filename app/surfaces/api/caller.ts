import type { Context } from 'hono'
import { NotFound } from '#kernel/errors.ts'
import { findTenant } from '#kernel/tenants.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { membershipOf } from '#modules/accounts/membership-of.ts'
import { sessionOf } from '#modules/accounts/session-of.ts'
import { findKey, noteUse } from '#modules/keys/find-key.ts'
import { isLimited, secondsLeft } from '../web/limits.ts'
import type { WebMeans } from '../web/means.ts'
import type { WebVariables } from '../web/variables.ts'
import { platformOf, scopeOfVisit } from '../web/visit.ts'
import { Problem } from './problem.ts'
import { apiTexts } from './texts.ts'

export const requestsPerMinute = 300

/** Who calls for which authority: a key when there is one, else the session of a browser. */
export async function callerOf(context: Context<WebVariables>, means: WebMeans): Promise<Scope> {
  const language = context.get('language')
  const tenant = await tenantOf(context, means)
  const said = context.req.header('authorization')
  if (said === undefined) return personOf(context, means, tenant, language)
  const text = /^Bearer +(\S+) *$/i.exec(said)?.[1] ?? ''
  const scope = tenant && (await programOf(means, tenant, language, text))
  if (!scope) throw unidentified(language, 'key')
  return scope
}

async function tenantOf(context: Context, means: WebMeans): Promise<Tenant | null> {
  const slug = context.req.param('tenant') ?? ''
  if (!/^[a-z0-9][a-z0-9-]{0,62}$/.test(slug)) return null
  return findTenant(means.database, slug).catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
}

/** What its maker may do today, less what the key was not given. Null = not a key of this authority, or no longer. */
async function programOf(means: WebMeans, tenant: Tenant, language: Language, text: string): Promise<Scope | null> {
  const key = await findKey(means, tenant, text)
  if (!key) return null
  // A membership that began later is another one: a key does not come back to life with its maker.
  const membership = await membershipOf(means.database, tenant, key.made_by, key.created_at)
  if (!membership) return null
  const now = means.clock.now().getTime()
  const window = `api ${key.id}`
  if (isLimited(window, { most: requestsPerMinute, minutes: 1 }, now)) {
    const seconds = secondsLeft(window, now)
    const headers = { 'retry-after': String(seconds) }
    throw new Problem('frequent', apiTexts[language].refusedAs.wait(seconds), { headers })
  }
  await noteUse(means, tenant, key)
  const actor = { kind: 'key' as const, id: key.id, name: key.name, maker: key.made_by }
  return { ...platformOf(means), ...membership, tenant, language, actor, only: key.permissions }
}

/** Whoever is signed in and not of this authority learns no more than that there is nothing here for them. */
async function personOf(
  context: Context<WebVariables>,
  means: WebMeans,
  tenant: Tenant | null,
  language: Language,
): Promise<Scope> {
  const { headers } = context.req.raw
  const known = tenant && (await scopeOfVisit(means, tenant, language, headers))
  if (known) {
    refuseOtherSites(context, means, language)
    return known.scope
  }
  if (await sessionOf(means.auth, headers)) throw new NotFound('kernel.no-tenant')
  throw unidentified(language, 'nobody')
}

/** A cookie travels by itself: who writes with one says whence they come; a program that says nothing sends JSON, as no form can. */
function refuseOtherSites(context: Context, means: WebMeans, language: Language): void {
  if (context.req.method === 'GET' || context.req.method === 'HEAD') return
  const origin = context.req.header('origin')
  if (context.req.header('sec-fetch-site') === 'same-origin' || origin === means.origin) return
  if (!origin && /^application\/json\b/i.test(context.req.header('content-type') ?? '')) return
  throw new Problem('foreign', apiTexts[language].problems.foreign.why)
}

/** RFC 6750: « invalid_token » only to whoever sent one. */
function unidentified(language: Language, as: 'key' | 'nobody'): Problem {
  const challenge = `Bearer realm="Gouvernail"${as === 'key' ? ', error="invalid_token"' : ''}`
  return new Problem('unidentified', apiTexts[language].refusedAs[as], { headers: { 'www-authenticate': challenge } })
}
