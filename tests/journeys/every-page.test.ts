import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { faultsOf, looks, unfold } from './support/accessible.ts'
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

test('a person who reads with assistance, on a wide or narrow screen, light or dark, meets no fault that axe can find', async () => {
  const invitation = await openInvitation()
  const faults = looks.map(async ({ width, scheme }) => {
    const options = { viewport: { width, height: 900 }, colorScheme: scheme }
    const [member, stranger] = [await operator(options), await visitor(options)]
    return [
      ...(await onEach(member, [...addresses.pages, ...aside], faultsOf)),
      ...(await onEach(stranger, [...outside, ...published.pages, invitation], faultsOf)),
    ].map(fault => `${width} px, ${scheme}: ${fault}`)
  })
  expect((await Promise.all(faults)).flat()).toEqual([])
}, 480_000)

test('nothing is wider than a screen of 320 pixels, nor than a screen of 1280 enlarged twice', async () => {
  const faults = [320, 640].map(async width => {
    const options = { viewport: { width, height: 900 } }
    const [member, stranger] = [await operator(options), await visitor(options)]
    return [
      ...(await onEach(member, [...addresses.pages, ...aside], tooWide)),
      ...(await onEach(stranger, [...outside, ...published.pages], tooWide)),
    ]
  })
  expect((await Promise.all(faults)).flat()).toEqual([])
}, 240_000)

async function onEach(page: Page, paths: string[], look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const faults: string[] = []
  for (const path of paths) {
    await page.goto(path)
    for (const fault of await look(page)) faults.push(`${decodeURI(path)} ${fault}`)
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
