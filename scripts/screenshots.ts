import { mkdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { owner } from '../tests/journeys/support/owner.ts'
import { press } from '../tests/journeys/support/gestures.ts'
import { firstVisitLink, newFolder, runProduct, stopProduct } from '../tests/journeys/support/run-product.ts'

// `npm run screenshots`: the pictures of the README and of the guides, taken on the demonstration as it is today.
interface Picture {
  name: string
  path: string
  /** Names of links to follow from there, one after the other: records have no address that is known beforehand. */
  follow?: readonly string[]
  width?: number
  height?: number
  dark?: boolean
}
const inside = '/t/val-de-brume'
const outside = '/p/val-de-brume'
const pictures: readonly Picture[] = [
  { name: 'accueil', path: `${inside}/`, height: 1250 },
  { name: 'point', path: `${inside}/points/I.B.1.a` },
  { name: 'plan-calendrier', path: `${inside}/plan/calendrier` },
  { name: 'logiciels', path: `${inside}/applications` },
  { name: 'carte', path: `${inside}/carte` },
  { name: 'ia-imposee', path: `${inside}/ia-imposee` },
  {
    name: 'qualification',
    path: `${inside}/qualification`,
    follow: ['Robot conversationnel du site', 'n° 1'],
    height: 1100,
  },
  { name: 'obligations', path: `${inside}/obligations` },
  { name: 'catalogue', path: `${inside}/catalogue`, height: 1000 },
  { name: 'jeu-de-donnees', path: `${inside}/catalogue?search=arbres`, follow: ['Arbres d’alignement'], height: 1100 },
  {
    name: 'clauses-d-un-contrat',
    path: `${inside}/marches/couverture`,
    follow: ['DSP-2021-BUS'],
    height: 1300,
  },
  { name: 'gouvernance', path: `${inside}/gouvernance`, height: 1100 },
  { name: 'registre-public', path: `${outside}/registre`, height: 1100 },
  { name: 'fiche-publique', path: `${outside}/registre`, follow: ['Barème des places en crèche'], height: 1250 },
  { name: 'accueil-telephone', path: `${inside}/`, width: 390, height: 844 },
  { name: 'accueil-sombre', path: `${inside}/`, dark: true, height: 1250 },
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
  for (const { name, path: shown, follow = [], width = 1280, height = 900, dark = false } of pictures) {
    const page = await open(width, height, dark, session)
    await page.goto(product.origin + shown)
    for (const link of follow) await press(page.getByRole('link', { name: link }).first())
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
  await page.click('form[action="/demonstration"] button', { timeout: 120_000 })
  await page.waitForURL(/\/t\/val-de-brume\//, { timeout: 120_000 })
  return page.context().storageState()
}
