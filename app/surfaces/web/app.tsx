import { randomBytes } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { compress } from 'hono/compress'
import { csrf } from 'hono/csrf'
import { HTTPException } from 'hono/http-exception'
import { secureHeaders } from 'hono/secure-headers'
import { Invalid, isMalformed, NotFound, Refused } from '#kernel/errors.ts'
import { mountApi } from '../api/api.ts'
import { mountPortal } from '../portal/mount-portal.ts'
import { mountPublicRequests } from '../portal/requests.tsx'
import { addressOf } from './address.ts'
import { mountDoors } from './doors.ts'
import { mountDownloads } from './downloads.ts'
import { brokenPage, foreignPage, missingPage, refusedPage, tooLargePage } from './failure-pages.tsx'
import { chooseLanguage } from './language.ts'
import type { WebMeans } from './means.ts'
import { showPage } from './respond.tsx'
import { mountSearch } from './search.tsx'
import { mountStatements } from './statements.tsx'
import { mountTenantPages } from './tenant-pages.tsx'
import type { WebVariables } from './variables.ts'
import { mountWelcome } from './welcome.tsx'
import { icon } from './icon.ts'

const megabyte = 1024 * 1024

/** The web application: pages of the registry, screens at the door, API and downloads behind the same guards. */
export function createApp(means: WebMeans): Hono<WebVariables> {
  const app = new Hono<WebVariables>()
  const blank = (context: { get(name: 'language'): 'fr' | 'en' }) => ({
    means,
    language: context.get('language') ?? 'fr',
    tenant: null,
    user: null,
    nav: [],
  })

  // Open to anybody who has the address: small forms only, so that nobody fills the memory.
  const nameless = new Set(
    means.registry.modules.flatMap(module =>
      (module.pages ?? []).filter(page => page.anonymous).map(page => page.path.split('/')[1] ?? ''),
    ),
  )

  app.use('/assets/*', compress())
  app.get('/assets/icon.svg', context =>
    context.body(icon, 200, { 'content-type': 'image/svg+xml', 'cache-control': 'public, max-age=86400' }),
  )
  app.get('/assets/:file', async context => {
    const asset = await means.assets.open(context.req.param('file'))
    if (!asset) return context.notFound()
    return context.body(new Uint8Array(asset.bytes), 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  mountPortal(app, means, mountPublicRequests)
  app.use(compress())
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      strictTransportSecurity: means.origin.startsWith('https:') ? 'max-age=31536000' : false,
      referrerPolicy: 'same-origin',
    }),
  )
  app.use(async (context, next) => {
    context.set('ip', addressOf(context, means.trustProxy))
    await next()
    // What one person reads of one authority is nobody else's cache's business.
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store')
  })
  app.use(chooseLanguage)
  mountApi(app, means)
  app.use(csrf({ origin: origin => origin === means.origin || isLoopback(origin, means.origin) }))
  app.use(async (context, next) => {
    const path = new URL(context.req.url).pathname
    const most = /^\/t\/[^/]+\/ajouter$/.test(path)
      ? 256 * megabyte
      : path.startsWith('/t/') && !nameless.has(path.split('/')[3] ?? '')
        ? 30 * megabyte
        : megabyte / 4
    return bodyLimit({
      maxSize: most,
      onError: c => showPage(c, blank(context), tooLargePage(context.get('language'))),
    })(context, next)
  })

  mountWelcome(app, means)
  mountDoors(app, means)
  mountStatements(app, means)
  mountSearch(app, means)
  mountDownloads(app, means)
  app.get('/t/:tenant', context => context.redirect(`/t/${context.req.param('tenant')}/`, 308))
  mountTenantPages(app, means)

  app.notFound(context => showPage(context, blank(context), missingPage(context.get('language') ?? 'fr')))
  app.onError((error, context) => {
    const language = context.get('language') ?? 'fr'
    // An address that no form made: what it asks for does not exist.
    if (error instanceof NotFound || error instanceof Invalid || isMalformed(error))
      return showPage(context, blank(context), missingPage(language))
    if (error instanceof Refused)
      return showPage(
        context,
        blank(context),
        refusedPage(language, means.registry.sentence(error.key, language, error.words)),
      )
    if (error instanceof HTTPException)
      return showPage(context, blank(context), error.status === 403 ? foreignPage(language) : missingPage(language))
    const reference = randomBytes(4).toString('hex')
    console.error(`${reference} ${context.req.method} ${new URL(context.req.url).pathname}`, error)
    return showPage(context, blank(context), brokenPage(language, reference))
  })
  return app
}

/** « localhost » and « 127.0.0.1 » are the same machine to the person who types them. */
function isLoopback(origin: string, own: string): boolean {
  const loopback = ['127.0.0.1', 'localhost', '[::1]']
  try {
    const [asked, ours] = [new URL(origin), new URL(own)]
    return (
      asked.port === ours.port &&
      asked.protocol === ours.protocol &&
      loopback.includes(asked.hostname) &&
      loopback.includes(ours.hostname)
    )
  } catch {
    return false
  }
}
