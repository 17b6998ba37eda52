import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { owner } from '../tests/journeys/support/owner.ts'
import { firstVisitLink, newFolder, runProduct, stopProduct } from '../tests/journeys/support/run-product.ts'

// `npm run screenshots`: the pictures of the README and of the guides, taken on the demonstration as it is today.
const pictures: readonly { name: string; path: string; width?: number; height?: number; dark?: boolean }[] = [
  { name: 'accueil', path: '/', height: 1250 },
  { name: 'point', path: '/points/I.B.1.a' },
  { name: 'plan-calendrier', path: '/plan/calendrier' },
  { name: 'logiciels', path: '/applications' },
  { name: 'carte', path: '/carte' },
  { name: 'ia-imposee', path: '/ia-imposee' },
  { name: 'accueil-telephone', path: '/', width: 390, height: 844 },
  { name: 'accueil-sombre', path: '/', dark: true, height: 1250 },
]
const out = path.join(process.cwd(), 'docs/images')
const folder = newFolder()
const product = await runProduct(folder)
const browser = await chromium.launch({
  executablePath: process.env.TEST_CHROMIUM || '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--force-color-profile=srgb'],
})
try {
  mkdirSync(out, { recursive: true })
  const session = await signIn(await firstVisitLink(product))
  for (const { name, path: below, width = 1280, height = 900, dark = false } of pictures) {
    const page = await open(width, height, dark, session)
    await page.goto(`${product.origin}/t/val-de-brume${below}`)
    await page.screenshot({ path: path.join(out, `${name}.png`) })
    await page.context().close()
    console.log(`docs/images/${name}.png`)
  }
} finally {
  await browser.close()
  await stopProduct(product)
  rmSync(folder, { recursive: true, force: true })
}

type Session = Awaited<ReturnType<ReturnType<Page['context']>['storageState']>>

async function open(width: number, height: number, dark: boolean, storageState?: Session): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    ...(storageState ? { storageState } : {}),
  })
  return context.newPage()
}

/** The first visit, then the demonstration. */
async function signIn(link: string): Promise<Session> {
  const page = await open(1280, 900, false)
  await page.goto(link)
  await page.fill('[name=name]', owner.name)
  await page.fill('[name=email]', owner.email)
  await page.fill('[name=passphrase]', owner.passphrase)
  await page.fill('[name=passphrase_again]', owner.passphrase)
  await page.click('main form button')
  await page.waitForLoadState()
  await page.click('form[action="/demonstration"] button')
  await page.waitForURL(/\/t\/val-de-brume\//, { timeout: 120_000 })
  return page.context().storageState()
}
