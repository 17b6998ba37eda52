import { readFileSync } from 'node:fs'
import path from 'node:path'
import mammoth from 'mammoth'
import { expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced, press, says } from './support/gestures.ts'
import { leaveBy, tabTo } from './support/keyboard.ts'
import { root } from './support/run-product.ts'

const { operator } = await openBrowser()
const contract = path.join(root, 'examples/val-de-brume/marches/ccp-transport-a-la-demande.docx')

test('by keyboard alone, a contract is analysed, a clue becomes a verified topic, and an annex leaves as a Word document', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Clausières')
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.goto(`${base}/marches/nouveau`)
  await page.getByLabel(/^Objet/).fill('Plateforme de réservation du transport à la demande')
  await page.getByLabel(/^Nature/).selectOption({ index: 1 })
  await page.getByLabel(/^SIRET de l’acheteur/).fill('249 600 040 00011')
  await press(page.getByRole('button', { name: /^(Enregistrer|Inscrire)/ }).first())
  const record = page.url().replace(/[?#].*$/, '')

  await page.goto(`${record}/clauses`)
  expect(await says(page)).toContain('Aucun document n’est encore analysé')
  // A file dialogue belongs to the browser: the file is given, all the rest is typed.
  await page.locator('input[type=file]').setInputFiles(contract)
  await tabTo(page, /^Choisir…Contrat ou cahier/)
  await page.keyboard.type('Contrat')
  await tabTo(page, /^Analyser$/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('17 sujets ont un indice')
  expect(await says(page)).toContain('Indice trouvé')
  expect(await faultsInLooks(page)).toEqual([])

  await tabTo(page, /Violation de données$|^15\. /)
  await leaveBy(page, 'Enter')
  await tabTo(page, /^Couvert : j’ai lu la clause/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Enregistrer le jugement/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('Le jugement est enregistré')
  expect(await says(page)).toContain('1 sujet obligatoire vérifié sur')

  await tabTo(page, /^Composer une annexe/)
  await leaveBy(page, 'Enter')
  await tabTo(page, /^Proposer les clauses/)
  await leaveBy(page, 'Enter')
  await tabTo(page, /^15\. Violation de données/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Compléter les textes/)
  await leaveBy(page, 'Enter')
  await tabTo(page, /^Délai d’alerte/)
  await page.keyboard.press('Control+a')
  await page.keyboard.type('36')
  await tabTo(page, /^Relire/)
  await leaveBy(page, 'Enter')
  expect(await faultsInLooks(page)).toEqual([])
  await tabTo(page, /^Produire le document Word/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('Le document est produit')
  await tabTo(page, /^Télécharger le document Word/)
  const [download] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
  const { value } = await mammoth.extractRawText({ buffer: readFileSync(await download.path()) })
  expect(value).toContain('au plus tard 36 heures')
}, 120_000)
