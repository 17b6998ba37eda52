import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { demonstration, newAuthority, openDemonstration } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { addFile, press, says } from './support/gestures.ts'

const { operator, product, visitor } = await openBrowser()
const map = `${demonstration}/carte`

test('by keyboard alone: from the menu to the map, past the zoom, to a form and its record', async () => {
  const page = await operator()
  await openDemonstration(page)
  await page.goto(`${demonstration}/applications`)
  await tabTo(page, /^Carte$/)
  await enter(page)
  expect(new URL(page.url()).pathname).toBe(map)
  await tabTo(page, /^Aller au tableau/)
  await tabTo(page, /, direction$/)
  await tabTo(page, /^Adobe InDesign, logiciel, contient de l’IA/)
  await enter(page)
  expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Adobe InDesign')
}, 90_000)

test('without any script: views, filters, zoom, what is around a record, and the files', async () => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.context().addCookies(product.cookies)
  await openDemonstration(page)
  await page.goto(map)
  const forms = page.locator('.map-node')
  const all = await forms.count()
  expect(all).toBeGreaterThan(200)
  await press(page.getByRole('link', { name: 'Agrandir' }))
  expect(await forms.count()).toBeLessThan(all)
  await press(page.getByRole('link', { name: 'Vers la droite' }))
  await press(page.getByRole('link', { name: 'Tout voir' }))
  expect(await forms.count()).toBe(all)

  await page.getByLabel('IA', { exact: true }).selectOption({ label: 'Contient de l’IA' })
  await press(page.getByRole('button', { name: 'Afficher' }))
  expect(await says(page)).toMatch(/\d+ sur \d+ logiciels/)
  expect(await forms.count()).toBeLessThan(all)
  await press(page.getByRole('link', { name: 'Dépendance aux éditeurs' }))
  expect(await says(page)).toContain('Éditeurs, du plus présent au moins présent')
  await press(page.getByRole('link', { name: 'Microsoft', exact: true }).last())
  expect(await says(page)).toContain('Autour de « Microsoft »')
  await press(page.getByRole('link', { name: 'Et ce qui est relié à ces fiches' }))
  await press(page.getByRole('link', { name: 'Revenir à toute la carte' }))
  await press(page.getByRole('link', { name: 'Pays d’hébergement' }))
  expect(await says(page)).toContain('Pays non connu')

  for (const name of ['Télécharger le dessin (SVG)', 'CSV']) {
    const href = (await page.getByRole('link', { name }).getAttribute('href')) ?? ''
    const answer = await page.request.get(href)
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-disposition']).toContain('attachment')
  }
}, 90_000)

test('a map drawn by a job: asked for, followed, found', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Cartigny')
  await page.goto(`${base}/carte`)
  expect(await says(page)).toContain('La carte se dessine toute seule')
  await addFile(page, base, 'inventaire-logiciels-dsi.csv')
  await press(page.getByRole('button', { name: /^Importer/ }))
  await page.goto(`${base}/carte`)
  expect(await page.locator('table').count()).toBe(1)
  await press(page.getByRole('button', { name: 'Dessiner la carte' }))
  expect(new URL(page.url()).pathname).toMatch(/\/travaux\/[0-9a-f-]{36}$/)
  await page.getByText(/^Terminé/).waitFor({ timeout: 40_000 })
  await page.reload()
  await press(page.getByRole('link', { name: 'Voir le résultat' }))
  expect(await page.locator('.map-node').count()).toBeGreaterThan(150)
}, 120_000)

test('on a phone, dark or light, wide or narrow, no fault that axe can find; the map scrolls in its box, never the page', async () => {
  const page = await operator()
  await openDemonstration(page)
  const vendors = page.locator('a[href*="autour="]')
  await page.goto(`${map}?vue=editeurs`)
  const around = (await vendors.first().getAttribute('href')) ?? ''
  for (const address of [map, `${map}?vue=editeurs`, `${map}?vue=pays`, around]) {
    await page.goto(address)
    expect(await faultsInLooks(page)).toEqual([])
    await page.setViewportSize({ width: 320, height: 800 })
    const { scrollWidth } = await page.evaluate(() => ({ scrollWidth: document.documentElement.scrollWidth }))
    expect(scrollWidth, address).toBeLessThanOrEqual(320)
    const box = await page.locator('.map-box').evaluate(one => one.scrollWidth > one.clientWidth)
    expect(box, address).toBe(true)
  }
}, 120_000)

async function enter(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

/** Tabs until the focused control bears that name; each form of the map on the way is seen, inside the window, with its outline. */
async function tabTo(page: Page, name: RegExp, most = 150): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const { activeElement: element } = document
      if (!element) return { name: '', seen: false }
      const { outlineStyle } = getComputedStyle(element)
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const inWindow = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
      return {
        name: (element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
        seen: outlineStyle !== 'none' && inWindow,
      }
    })
    expect(focused.seen, `the focus on « ${focused.name.slice(0, 40)} » is seen`).toBe(true)
    if (name.test(focused.name)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}
