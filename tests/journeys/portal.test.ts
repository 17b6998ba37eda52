import { readEnv } from '#kernel/env.ts'
import { createTenant } from '#kernel/tenants.ts'
import { systemClock } from '#kernel/clock.ts'
import type { Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openOwnDatabase } from '../../app/surfaces/own-database.ts'
import { onePixel } from '../support/picture.ts'
import { aRule, aSite, aSystem, manySystems, publish } from '../support/publications.ts'
import { faultsInLooks, faultsOf } from './support/accessible.ts'
import { openBrowser } from './support/browser.ts'
import { press, says } from './support/gestures.ts'
import { root } from './support/run-product.ts'
import { once } from './support/shared-product.ts'

const { visitor, operator, product } = await openBrowser()
const slug = 'rade-et-landes'
const base = `/p/${slug}`
const withoutScript = { javaScriptEnabled: false }

beforeAll(async () => {
  await once('public-site', async () => {
    const own = await openOwnDatabase(readEnv({ GOUVERNAIL_VAR: product.folder }), root, () => undefined)
    try {
      const { database } = own
      const tenant = await createTenant({ database, clock: systemClock }, { name: 'Rade et Landes', slug })
      const logo = { type: 'image/png', base64: onePixel }
      const site = aSite({
        name: 'Rade et Landes',
        logo,
        introduction: 'Ce que nous confions à des machines, et à quelles conditions.',
      })
      await publish(database, tenant, { content: site, code: 'site' })
      await publish(database, tenant, { content: aSystem(), code: 'k7m2', review: '2027-11-20' })
      await publish(database, tenant, { content: aRule(), code: 'r4t9' })
      const gone = { content: aSystem({ name: 'Files d’attente filmées' }), code: 'v1d0' }
      await publish(database, tenant, { ...gone, state: 'withdrawn', reason: 'Sa base légale n’était pas établie.' })
      for (const [i, content] of manySystems(60).entries()) await publish(database, tenant, { content, code: `s${i}` })
    } finally {
      await own.close()
    }
  })
})

/** What a first visit of a page transfers, as the browser counted it. */
async function weigh(path: string) {
  const page = await visitor(withoutScript)
  const asked: { type: string; url: string }[] = []
  const sizes: Promise<number>[] = []
  page.on('request', request => void asked.push({ type: request.resourceType(), url: request.url() }))
  page.on('requestfinished', request => {
    sizes.push(request.sizes().then(size => size.responseBodySize + size.responseHeadersSize))
  })
  await page.goto(path, { waitUntil: 'networkidle' })
  const bytes = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)
  const cookies = await page.context().cookies()
  await page.context().close()
  return { asked, bytes, cookies }
}

const pages = [
  '/',
  '/registre',
  '/registre?nature=ai&page=2',
  '/fiches/k7m2',
  '/usages-courants',
  '/regles',
  '/incidents',
  '/donnees',
  '/accessibilite',
  '/eco-conception',
  '/mentions-legales',
]

test('a resident finds a system, reads who decides and how to contest, without script nor cookie', async () => {
  const page = await visitor(withoutScript)
  await page.goto(`${base}/`)
  expect(await says(page)).toContain('61\nsystèmes publiés')
  await page.getByLabel('Chercher dans le registre').fill('crèche barème')
  await press(page.getByRole('button', { name: 'Chercher' }))
  expect(await says(page)).toContain('1 sur 61 systèmes')
  await press(page.getByRole('link', { name: 'Attribution des places en crèche' }))
  for (const question of ['À quoi sert-il ?', 'Qui décide ?', 'Quelles données ?', 'Comment contester ?'])
    expect(await says(page)).toContain(question)
  expect(await page.getByRole('link', { name: 'Demander une explication sur ce système' }).getAttribute('href')).toBe(
    `${base}/demandes?fiche=k7m2`,
  )
  await press(page.getByRole('link', { name: 'English' }))
  expect(await says(page)).toContain('Who decides?')
  expect(await page.locator('h1').getAttribute('lang')).toBe('fr')
  expect(await page.context().cookies()).toEqual([])
})

test('filters, pages and withdrawn systems work by links and forms alone', async () => {
  const page = await visitor(withoutScript)
  await page.goto(`${base}/registre`)
  await page.getByText('Filtrer').click()
  await page.getByLabel('Domaine').selectOption('Voirie')
  await press(page.getByRole('button', { name: 'Chercher' }))
  expect(await says(page)).toMatch(/\d+ sur 61 systèmes/)
  await press(page.getByRole('link', { name: 'Tout effacer' }))
  await press(page.getByRole('link', { name: 'Page suivante' }))
  expect(page.url()).toContain('page=2')
  await page.getByText('1 fiche retirée').click()
  await press(page.getByRole('link', { name: /Files d’attente filmées/ }))
  expect(await says(page)).toContain('Sa base légale n’était pas établie.')
})

test('the short link of a poster leads to the page', async () => {
  const page = await visitor(withoutScript)
  await page.goto(`${base}/K7M2`)
  expect(new URL(page.url()).pathname).toBe(`${base}/fiches/k7m2`)
})

test.each(pages)('%s stays within 30 kB and 4 requests, without script or cookie', async path => {
  const { asked, bytes, cookies } = await weigh(base + path)
  expect(asked.filter(({ type }) => type === 'script')).toEqual([])
  expect(asked.length, asked.map(({ url }) => url).join(' ')).toBeLessThanOrEqual(4)
  expect(bytes).toBeGreaterThan(2_000)
  expect(bytes).toBeLessThanOrEqual(30_000)
  expect(cookies).toEqual([])
})

test.each([...pages, '/fiches/v1d0', '/nulle-part', '/fiches/k7m2?lang=en'])(
  '%s has no fault under axe, in four looks and 320 pixels wide',
  async path => {
    const page = await visitor()
    await page.goto(base + path)
    expect(await faultsInLooks(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    expect(await faultsOf(page)).toEqual([])
    expect(await widthOf(page)).toBeLessThanOrEqual(320)
  },
  120_000,
)

test('all of a page is reached with the keyboard, its content first', async () => {
  const page = await visitor(withoutScript)
  await page.goto(`${base}/registre`)
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').textContent()).toBe('Aller au contenu')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  expect(await page.locator(':focus').getAttribute('id')).toBe('q')
})

test('who runs the installation gives the public site its own name on a screen', async () => {
  const page = await operator()
  const { origin } = product
  await page.goto('/nouvelle-collectivite')
  await page.getByLabel('Nom de la collectivité').fill('Commune de Belle-Adresse')
  await press(page.getByRole('button', { name: 'Ouvrir l’espace' }))
  await page.goto('/t/commune-de-belle-adresse/reglages/site-public')
  expect(await faultsInLooks(page)).toEqual([])
  await page.getByLabel('Nom de domaine').fill(new URL(origin).host)
  await press(page.getByRole('button', { name: 'Enregistrer ce nom' }))
  expect(await says(page)).toContain('adresse de Gouvernail lui-même')
  await page.getByLabel('Nom de domaine').fill('ia.belle-adresse.example')
  await press(page.getByRole('button', { name: 'Enregistrer ce nom' }))
  expect(await says(page)).toContain('Le site public répond maintenant à ia.belle-adresse.example.')
}, 120_000)

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth)
}
