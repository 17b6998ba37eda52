import { chromium, type BrowserContextOptions, type Page } from 'playwright-core'
import { afterAll, afterEach, expect } from 'vitest'
import { sharedProduct, type SharedProduct } from './shared-product.ts'

export interface Browsing {
  product: SharedProduct
  /** Somebody opens a browser of their own: no cookie, French, 1280 pixels wide unless said otherwise. */
  visitor(options?: BrowserContextOptions): Promise<Page>
  /** Who installed the product, already signed in. */
  operator(options?: BrowserContextOptions): Promise<Page>
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * A real browser with a new user-data folder, on the product of the run. After each journey: no page script failed, nothing
 * was asked of a third party (`beside` are not) and the content security policy was never violated.
 */
export async function openBrowser(
  given?: Pick<SharedProduct, 'origin'>,
  beside: readonly string[] = [],
): Promise<Browsing> {
  const product = given ? { folder: '', cookies: [], ...given } : await sharedProduct()
  const executablePath = process.env.TEST_CHROMIUM || '/usr/bin/chromium'
  const browser = await chromium.launch({ executablePath, args: flags })
  const wrong: string[] = []
  const visitor = async (options: BrowserContextOptions = {}) => {
    const context = await browser.newContext({
      baseURL: product.origin,
      locale: 'fr-FR',
      timezoneId: 'Europe/Paris',
      viewport: { width: 1280, height: 900 },
      ...options,
    })
    context.setDefaultTimeout(15_000)
    const page = await context.newPage()
    watch(page, [product.origin, ...beside], wrong)
    return page
  }
  afterEach(async () => {
    await Promise.all(browser.contexts().map(context => context.close()))
    expect(wrong.splice(0), 'what the browser complained about').toEqual([])
  })
  afterAll(() => browser.close())
  return {
    product,
    visitor,
    async operator(options) {
      const page = await visitor(options)
      await page.context().addCookies(product.cookies)
      return page
    },
  }
}

function watch(page: Page, origins: readonly string[], wrong: string[]): void {
  page.on('pageerror', error => wrong.push(`script on ${page.url()}: ${error.message}`))
  page.on('console', message => {
    if (/content security policy/i.test(message.text())) wrong.push(`policy on ${page.url()}: ${message.text()}`)
  })
  page.on('request', request => {
    const url = new URL(request.url())
    if (!origins.includes(url.origin) && url.protocol !== 'data:')
      wrong.push(`third party from ${page.url()}: ${request.url()}`)
  })
  page.on('response', response => {
    if (response.status() >= 500) wrong.push(`${response.status()} for ${response.url()}`)
  })
}
