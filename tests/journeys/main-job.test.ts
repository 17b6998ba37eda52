import { readFileSync, rmSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { openBrowser } from './support/browser.ts'
import { addFile, announced, press, says } from './support/gestures.ts'
import { owner } from './support/owner.ts'
import { firstVisitLink, runProduct, stopProduct } from './support/run-product.ts'

const product = await runProduct()
const { visitor } = await openBrowser(product)

afterAll(async () => {
  await stopProduct(product)
  rmSync(product.folder, { recursive: true, force: true })
})

test('whoever installs goes from the first link to a described authority, three files, a diagnosis, actions and the report', async () => {
  const page = await visitor()
  await page.goto(await firstVisitLink(product))
  expect(await faultsInLooks(page)).toEqual([])
  await page.getByLabel('Prénom et nom').fill(owner.name)
  await page.getByLabel('Adresse électronique').fill(owner.email)
  await page.getByLabel(/^Phrase de passe(?!, une)/).fill(owner.passphrase)
  await page.getByLabel('Phrase de passe, une seconde fois').fill(owner.passphrase)
  await press(page.getByRole('button', { name: 'Créer le compte' }))
  await press(page.getByRole('link', { name: 'Créer ma collectivité' }))
  await page.getByLabel('Nom de la collectivité').fill('Communauté de Val-de-Brume')
  await press(page.getByRole('button', { name: 'Ouvrir l’espace' }))
  const base = '/t/communaute-de-val-de-brume'

  await press(page.getByRole('link', { name: 'Répondre à cinq questions' }))
  await page.getByLabel(/Type de collectivité/).selectOption({ label: 'Communauté d’agglomération' })
  await page.getByLabel('Population').fill('84112')
  await page.getByLabel('Nombre d’agents publics').fill('722')
  await page.getByLabel('Numéro SIREN').fill('249 600 040')
  await page.getByLabel(/EPCI ou syndicats/).fill('Syndicat mixte numérique du Val')
  await press(page.getByRole('button', { name: /^Continuer/ }))
  expect(await announced(page)).toContain('La collectivité est décrite')
  expect(await levelOf(page, base, 'I.B.1.a')).toBeNull()
  expect(await levelOf(page, base, 'III.A.1.a')).toBeNull()

  const imported = await importInventory(page, base)
  await press(page.getByRole('button', { name: 'Annuler cet import' }))
  expect(await announced(page)).toContain('tout est revenu comme avant')
  await page.goto(`${base}/applications`)
  expect(await page.getByRole('table').count()).toBe(0)
  expect(await importInventory(page, base)).toBe(imported)
  await page.goto(`${base}/applications`)
  expect(await says(page)).toContain(`${imported} logiciels`)

  await addFile(page, base, 'deliberations/2026-03-12-feuille-de-route-ia.pdf')
  expect(await says(page)).toContain('Vérifiez ces champs')
  expect(await faultsInLooks(page)).toEqual([])
  await press(page.getByRole('button', { name: 'Enregistrer', exact: true }))
  await addFile(page, base, 'plan-de-formation-2026.docx')
  await press(page.getByRole('button', { name: 'Enregistrer', exact: true }))

  expect(await levelOf(page, base, 'I.B.1.a')).toBe(1)
  expect(await levelOf(page, base, 'III.A.1.a')).toBeGreaterThanOrEqual(1)
  expect(await levelOf(page, base, 'I.C.1.a')).toBeNull()
  await page.goto(`${base}/points/I.B.1.a`)
  expect(await says(page)).toContain('Pourquoi ce niveau')
  expect(await says(page)).toContain('Ce qui manque pour le niveau 2')
  expect(await says(page)).toContain(`0 sur ${imported}`)

  await page.goto(`${base}/`)
  for (const _ of ['first', 'second']) {
    await press(page.getByRole('button', { name: /^Accepter/ }).first())
    expect(await announced(page)).toContain('L’action est dans le plan')
  }
  await page.goto(`${base}/plan`)
  expect(await page.locator('[aria-labelledby=actions]').getByRole('row').count()).toBe(3)

  const pdf = await downloaded(page, base, 'pdf')
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  expect(pdf.toString('latin1')).toContain('pdfuaid')
  const docx = await downloaded(page, base, 'docx')
  expect(docx.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'))
  expect(docx.toString('latin1')).toContain('word/document.xml')
}, 120_000)

/** The level that the rose of the home page gives to a point; null without data. */
async function levelOf(page: Page, base: string, point: string): Promise<number | null> {
  await page.goto(`${base}/`)
  const label = await page.locator(`.rose a[href="${base}/points/${point}"]`).first().getAttribute('aria-label')
  expect(label).not.toBeNull()
  const level = /niveau (\d)/.exec(label ?? '')?.[1]
  return level === undefined ? null : Number(level)
}

/** Sends the inventory, whose exact duplicates are left out unless one says otherwise; returns how many lines came in. */
async function importInventory(page: Page, base: string): Promise<number> {
  await addFile(page, base, 'inventaire-logiciels-dsi.csv')
  const importing = page.getByRole('button', { name: /^Importer \d+ lignes$/ })
  const lines = async () => Number(/\d+/.exec((await importing.textContent()) ?? '')?.[0])
  const kept = await lines()
  const choose = async (label: string) => {
    await page.getByLabel('Pour tous les doublons exacts').selectOption({ label })
    await press(page.getByRole('button', { name: 'Enregistrer ces choix' }).first())
  }
  await choose('créer une nouvelle fiche')
  expect(await faultsInLooks(page)).toEqual([])
  expect(await lines()).toBeGreaterThan(kept)
  await choose('ne pas importer')
  expect(await lines()).toBe(kept)
  await press(importing)
  expect(await announced(page)).toMatch(new RegExp(`créées\\D+${kept}\\b`))
  return kept
}

async function downloaded(page: Page, base: string, kind: 'pdf' | 'docx'): Promise<Buffer> {
  await page.goto(`${base}/rapport`)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator(`a[href$="plan-actions-ia.${kind}"]`).click(),
  ])
  expect(download.suggestedFilename()).toBe(`plan-actions-ia-communaute-de-val-de-brume.${kind}`)
  return readFileSync(await download.path())
}
