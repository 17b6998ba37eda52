import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'

const { operator } = await openBrowser()
const example = (name: string) => path.resolve('examples/val-de-brume', name)
const files = {
  inventory: example('inventaire-logiciels-dsi.csv'),
  deliberation: example('deliberations/2026-03-12-feuille-de-route-ia.pdf'),
  training: example('plan-de-formation-2026.docx'),
}

test('an AI lead goes from three files at hand to a diagnosis, actions and the report', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de la Première Visite')
  await addFile(page, base, files.inventory)
  expect(await page.locator('main').textContent()).toContain('une liste de logiciels')
  await page.getByLabel(/Pour tous les doublons exacts/).selectOption('skip')
  await page.getByRole('button', { name: 'Enregistrer ces choix' }).first().click()
  await page.getByRole('button', { name: /^Importer \d+ lignes$/ }).click()
  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  expect(await page.getByRole('status').first().textContent()).toContain('Import annulé')
  await page.goto(`${base}/applications`)
  expect(await page.locator('main').textContent()).not.toContain('QGIS')

  await addFile(page, base, files.inventory)
  await page.getByRole('button', { name: /^Importer \d+ lignes$/ }).click()
  await addFile(page, base, files.deliberation)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await addFile(page, base, files.training)
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()

  await page.goto(`${base}/`)
  const petal = (id: string) => page.locator(`.rose a[href$="/points/${id}"]`).first().getAttribute('aria-label')
  expect(await petal('I.B.1.a')).toContain('niveau 1')
  expect(await petal('III.A.1.a')).toMatch(/niveau [12]/)
  expect(await petal('I.C.1.a')).not.toMatch(/niveau \d/)
  await page.goto(`${base}/points/I.B.1.a`)
  expect(await page.locator('main').textContent()).toMatch(/0 sur 18\d|0 sur 17\d/)

  await page.goto(`${base}/plan`)
  await page
    .getByRole('button', { name: /^Accepter/ })
    .first()
    .click()
  await page.goto(`${base}/plan`)
  await page
    .getByRole('button', { name: /^Accepter/ })
    .first()
    .click()
  await page.goto(`${base}/rapport`)
  const pdf = await download(page, `${base}/rapport/plan-actions-ia.pdf`)
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('pdfuaid')
  expect((await download(page, `${base}/rapport/plan-actions-ia.docx`)).subarray(0, 2).toString()).toBe('PK')
  const json = JSON.parse((await download(page, `${base}/rapport/plan-actions-ia.json`)).toString())
  expect(JSON.stringify(json)).toContain('III.A.1.a')
}, 120_000)

test('everything works without script: add, preview, import, undo, edit, accept', async () => {
  const page = await operator({ javaScriptEnabled: false })
  const base = await newAuthority(page, 'Commune Sans Script')
  await addFile(page, base, files.inventory)
  await page.getByRole('button', { name: /^Importer \d+ lignes$/ }).click()
  await page.goto(`${base}/applications?search=qgis`)
  await page.getByRole('link', { name: /qgis/i }).first().click()
  await page.getByRole('link', { name: 'Modifier' }).first().click()
  await page.locator('#champ-users, [name=users]').first().fill('77')
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  expect(await page.locator('main').textContent()).toContain('77')
  await page.goto(`${base}/plan`)
  await page
    .getByRole('button', { name: /^Accepter/ })
    .first()
    .click()
  await page.goto(`${base}/ajouter`)
  await page.getByRole('link', { name: 'inventaire-logiciels-dsi.csv' }).first().click()
  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  expect(await page.locator('main').textContent()).toMatch(/gardée|annulé/)
}, 90_000)

test('the keyboard alone is enough: search with Ctrl K, open a point, accept an action, with the focus always seen', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune du Clavier')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cartograph')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/recherche?**')
  await tabTo(page, /I\.B\.1\.a/)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/points/I.B.1.a')
  await tabTo(page, /^Accepter/)
  await page.keyboard.press('Enter')
  await page.waitForLoadState()
  await page.goto(`${base}/plan`)
  expect(await page.locator('main').textContent()).toContain('prévue')
}, 90_000)

async function addFile(page: Page, base: string, file: string): Promise<void> {
  await page.goto(`${base}/ajouter`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: path.basename(file), mimeType: 'application/octet-stream', buffer: readFileSync(file) })
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.waitForURL(/\/ajouter\/[0-9a-f-]{36}/)
}

async function download(page: Page, address: string): Promise<Buffer> {
  const answer = await page.request.get(address)
  expect(answer.status(), address).toBe(200)
  return answer.body()
}

/** Tabs until the focused control bears that name; each stop must be visibly focused. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return null
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element)
      return {
        text: element.textContent?.trim() ?? '',
        seen: (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none',
      }
    })
    if (!focused) continue
    expect(focused.seen, `focus on « ${focused.text.slice(0, 40)} » is not seen`).toBe(true)
    if (name.test(focused.text)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}
