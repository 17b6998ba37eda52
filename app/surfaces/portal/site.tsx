import { createHash } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { isFailure } from '#kernel/errors.ts'
import type { Language } from '#kernel/texts.ts'
import { publicAddress } from '#kernel/tenants.ts'
import type { WebMeans } from '../web/means.ts'
import { formsFor, type MountPublicRequests } from './forms.ts'
import { keptBySize } from './kept-pages.ts'
import { encodingFor, pack, type Packed } from './packed.ts'
import { missingPage } from './pages/missing.tsx'
import { publicPages } from './pages.ts'
import { paths } from './paths.ts'
import type { Place } from './place.ts'
import { catalogueOf, catalogueVersion, publishedReader } from './published.ts'
import { securityHeaders } from './security-headers.ts'
import { drawShell } from './shell.tsx'
import type { Drawn, PublicPage, PublicVisit } from './visit.ts'

/** Which authority, by which door, and the path below it. */
export type SiteBindings = { Bindings: { place: Place; path: string } }

interface Kept {
  status: number
  headers: Record<string, string>
  packed: Packed
}

/** Shared caches keep a page that long, in seconds: what is withdrawn is gone everywhere by then. */
const sharedFor = 60

/** The public pages of authorities, whatever the address in front: `env` says which authority and which page. */
export function createSite(means: WebMeans, requests?: MountPublicRequests): Hono<SiteBindings> {
  const site = new Hono<SiteBindings>({ getPath: (_, options) => options?.env?.path ?? '/' })
  const published = publishedReader(means)
  const kept = keptBySize<Kept>(32 * 1024 * 1024)
  const build = `${means.version} ${means.assets.publicCss}`

  site.use(securityHeaders(means.origin))
  site.use(csrf({ origin: (origin, context: Context<SiteBindings>) => hostOf(origin) === context.env.place.host }))
  if (requests) site.all(paths.requests, context => form(context, requests))
  for (const page of publicPages) site.get(page.path, context => answer(context, page))
  site.notFound(context => answer(context, missingPage))
  site.onError((error, context) => {
    if ('getResponse' in error && typeof error.getResponse === 'function') return error.getResponse() as Response
    if (isFailure(error)) return answer(context, missingPage)
    console.error(`public ${context.req.method} ${context.req.path}`, error)
    return context.text('Une erreur est survenue. Réessayez dans un instant.', 500, { 'cache-control': 'no-store' })
  })
  return site

  async function answer(context: Context<SiteBindings>, page: PublicPage): Promise<Response> {
    const { place } = context.env
    const { version, host } = await published.version(place.tenant)
    const datasets = page.catalogue ? await catalogueVersion(means, place.tenant) : ''
    const asked = askedOf(context, page)
    const key = [
      place.tenant.id,
      version,
      datasets,
      host,
      place.base,
      asked.language,
      asked.path,
      asked.words,
      build,
    ].join('\n')
    const vary = page.spoken === false ? 'Accept-Encoding' : 'Accept-Encoding, Accept-Language'
    const tag = `W/"${version}-${createHash('sha256').update(key).digest('base64url').slice(0, 22)}"`
    const headers = { 'cache-control': `public, max-age=0, s-maxage=${sharedFor}`, vary }
    const known = page === missingPage ? undefined : kept.get(key)
    // An address that never was a page has no tag, so that it cannot be unchanged.
    if (known?.status !== 404 && names(context.req.header('if-none-match'), tag) && page !== missingPage)
      return context.body(null, 304, { ...headers, etag: tag })

    const made = known ?? (await make(context, page, version, host))
    if (!known && made.status !== 404 && !asked.free) kept.set(key, made, made.packed.size)
    const encoding = made.headers.location ? 'identity' : encodingFor(context.req.header('accept-encoding'))
    const bytes = await made.packed.as(encoding)
    return context.body(new Uint8Array(bytes), made.status as 200, {
      ...headers,
      ...made.headers,
      ...(made.status === 404 ? {} : { etag: tag }),
      ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      'content-length': String(bytes.length),
    })
  }

  /** A form is drawn for one person and never kept; the frame around it is that of every page. */
  async function form(context: Context<SiteBindings>, mount: MountPublicRequests): Promise<Response> {
    const { place } = context.env
    const asked = askedOf(context, missingPage)
    const { version, host } = await published.version(place.tenant)
    const visit = await visitOf(place, asked, version, host)
    const forms = formsFor(mount, means, { place, language: asked.language }, async ({ title, body }) =>
      drawShell(visit, { title, body, path: paths.requests }),
    )
    return forms.fetch(context.req.raw, context.env)
  }

  async function make(context: Context<SiteBindings>, page: PublicPage, version: string, host: string | null) {
    const { place } = context.env
    const visit = await visitOf(place, askedOf(context, page), version, host)
    const { tenant } = place
    const open =
      page.always || version !== '0.0' || (page.catalogue && (await catalogueVersion(means, tenant)) !== '0.0')
    const drawn = open ? await page.draw({ ...visit, params: context.req.param() as Record<string, string> }) : null
    return packedOf(drawn ?? missingPage.draw(visit), visit)
  }

  async function visitOf(place: Place, asked: Asked, version: string, host: string | null): Promise<PublicVisit> {
    const publications = await published.read(place.tenant, version)
    const visit: PublicVisit = {
      place,
      language: asked.language,
      address: publicAddress(means.origin, place.tenant.slug, host),
      publications,
      authority: publications.site?.content.name ?? place.tenant.name,
      catalogue: catalogueOf(means, place.tenant),
      params: {},
      query: asked.query,
      to(path, query = {}) {
        const search = new URLSearchParams({ ...query, ...(asked.chosen ? { lang: asked.language } : {}) })
        return `${place.base}${path}${search.size > 0 ? `?${search}` : ''}`
      },
      async weigh(path) {
        const answered = await site.request(path, { headers: { 'accept-encoding': 'br' } }, { place, path })
        return (await answered.arrayBuffer()).byteLength
      },
      async styleWeight() {
        const style = await means.assets.open(means.assets.publicCss)
        return style ? (await pack(style.bytes).as('gzip')).byteLength : 0
      },
      stylesheet: means.assets.publicCss,
      version: means.version,
    }
    return visit
  }

  async function packedOf(given: Drawn | Promise<Drawn>, visit: PublicVisit): Promise<Kept> {
    const drawn = await given
    if (!drawn) throw new Error('the page that says « missing » is missing')
    if ('redirect' in drawn)
      return { status: 302, headers: { location: drawn.redirect }, packed: pack(new Uint8Array()) }
    if ('bytes' in drawn) {
      const { type, name, bytes } = drawn
      const disposition: Record<string, string> = name
        ? { 'content-disposition': `attachment; filename="${name}"` }
        : {}
      return { status: 200, headers: { 'content-type': type, ...disposition }, packed: pack(bytesOf(bytes)) }
    }
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-language': visit.language }
    return { status: drawn.status ?? 200, headers, packed: pack(bytesOf(drawShell(visit, drawn))) }
  }
}

interface Asked {
  path: string
  language: Language
  /** The language was chosen in the address. */
  chosen: boolean
  query: ReadonlyMap<string, string>
  words: string
  /** Words typed by somebody: endless, so not kept. */
  free: boolean
}

function askedOf(context: Context, page: PublicPage): Asked {
  const search = new URL(context.req.url).searchParams
  const lang = search.get('lang')
  const chosen = page.spoken !== false && (lang === 'fr' || lang === 'en')
  const wished = /^en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'fr'
  const language = chosen ? lang : page.spoken === false ? 'fr' : wished
  const query = new Map<string, string>()
  for (const name of page.reads ?? []) {
    const value = search.get(name)?.trim().slice(0, 100)
    if (value) query.set(name, value)
  }
  const words = JSON.stringify([chosen, ...query])
  return { path: context.req.path, language, chosen, query, words, free: query.has('q') }
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}

/** Whether a condition names this very version, or any. */
function names(condition: string | undefined, tag: string): boolean {
  return condition?.split(',').some(one => one.trim() === '*' || one.trim() === tag) ?? false
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null
}
