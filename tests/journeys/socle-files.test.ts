import path from 'node:path'
import { expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced } from './support/gestures.ts'
import { leaveBy, tabTo } from './support/keyboard.ts'
import { root } from './support/run-product.ts'

const { operator } = await openBrowser()
const list = path.join(root, 'examples/val-de-brume/donnees/inscriptions-activites-2026.csv')

test('a messy list of people is deposited, and the verdict is given by keyboard alone', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Fontbelle')
  await page.goto(`${base}/catalogue/deposer`)
  await page.getByLabel('Fichier de données').setInputFiles(list)
  await tabTo(page, /^Déposer et lire le fichier/)
  await Promise.all([page.waitForURL(/\/fichiers\/[0-9a-f-]{36}$/), page.keyboard.press('Enter')])
  await page.getByRole('heading', { level: 1, name: 'inscriptions-activites-2026.csv' }).waitFor()
  expect(await page.locator('main').innerText()).toContain('seul son profil est gardé')
  const here = page.url()

  await page.goto(here)
  expect(await faultsInLooks(page)).toEqual([])
  expect(await page.content()).not.toContain('courriel.example')
  await tabTo(page, /^Pas personnelle Nom \(/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('Réponse enregistrée')
  await tabTo(page, /^Donner une raison Téléphone/)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Téléphones des familles')
  await leaveBy(page, 'Enter')
  expect(await page.locator('main').innerText()).toContain('Raison\u202f: Téléphones des familles')
  await tabTo(page, /^Tout confirmer/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('réponses enregistrées')
  expect(await page.locator('main').innerText()).toMatch(/contient-il des données personnelles\s\? oui, sensibles/)
  expect(await page.getByRole('button', { name: /^Tout confirmer/ }).count()).toBe(0)
}, 90_000)
