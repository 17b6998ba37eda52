import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { faultsInLooks, unfold } from './support/accessible.ts'
import { demonstration, openDemonstration } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { everyPage, everyPublicPage, type Addresses } from './support/every-page.ts'
import { addSamples, followedCalendar, openInvitation } from './support/samples.ts'

const { operator, visitor } = await openBrowser()

/** What an operator finds besides the pages of modules. */
const aside = [
  '/',
  '/nouvelle-collectivite',
  '/mon-compte',
  '/mon-compte/phrase-de-passe',
  '/mon-compte/second-facteur',
  '/installation/fournisseurs',
  '/installation/fournisseurs/nouveau?modele=proconnect',
  '/deconnexion',
  `${demonstration}/recherche`,
  `${demonstration}/recherche?q=ia`,
  `${demonstration}/recherche?q=zzzz`,
  `${demonstration}/points/IX.Z.9.z`,
]
/** What anybody finds without an account. */
const outside = [
  '/connexion',
  '/deconnexion',
  '/phrase-de-passe-oubliee',
  '/phrase-de-passe-oubliee?envoye=1',
  '/nouvelle-phrase-de-passe/ce-lien-a-servi',
  '/connexion/retour',
  '/connexion/avec/personne',
  '/premiere-visite/ce-lien-a-servi',
  '/invitation/val-de-brume/ce-lien-n-est-pas-bon',
  `${demonstration}/declarer/ce-lien-n-est-pas-bon`,
  `${demonstration}/repondre/ce-lien-n-est-pas-bon`,
  `${demonstration}/repondre/exemple?merci`,
  '/accessibilite',
  '/eco-conception',
  '/mentions',
  '/raccourcis',
  '/cette-page-n-existe-pas',
]

let addresses: Addresses = { pages: [], files: [], missing: [] }
let published: Pick<Addresses, 'pages' | 'missing'> = { pages: [], missing: [] }

beforeAll(async () => {
  const page = await operator()
  await openDemonstration(page)
  await addSamples(page)
  addresses = await everyPage(page, [await followedCalendar(page)])
  published = await everyPublicPage(await visitor())
}, 240_000)

test('links lead to every page of the registry, and its files can be taken away', () => {
  expect(addresses.missing).toEqual([])
  expect(addresses.pages.length).toBeGreaterThan(40)
  expect(addresses.files.length).toBeGreaterThan(2)
})

test('the home of the public site leads to every public page, one that was withdrawn included', () => {
  expect(published.missing).toEqual([])
  expect(published.pages.filter(path => path.includes('/fiches/')).length).toBe(5)
})

test('on a wide or narrow screen, light or dark, axe finds no fault and nothing is wider than 320 pixels or an enlarged 1280', async () => {
  const [member, stranger, invitation] = [await operator(), await visitor(), await openInvitation()]
  const mine = [...addresses.pages, ...aside]
  const half = Math.ceil(mine.length / 2)
  const faults = await Promise.all([
    onEach(member, mine.slice(0, half)),
    onEach(await operator(), mine.slice(half)),
    onEach(stranger, [...outside, ...published.pages, invitation]),
  ])
  expect(faults.flat()).toEqual([])
}, 480_000)

async function onEach(page: Page, paths: string[]): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    faults.push(...(await faultsInLooks(page)))
    for (const width of [640, 320]) {
      await page.setViewportSize({ width, height: 900 })
      for (const fault of await tooWide(page)) faults.push(`${decodeURI(path)} ${fault}`)
    }
  }
  return faults
}

async function tooWide(page: Page): Promise<string[]> {
  await unfold(page)
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const beyond = [...document.querySelectorAll('main *')].find(
      element => element.getBoundingClientRect().right > clientWidth && !element.closest('.table-box'),
    )
    return [`is ${scrollWidth - clientWidth} px wider than ${clientWidth}: ${beyond?.outerHTML.slice(0, 120)}`]
  })
}
