import { expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced, press, says } from './support/gestures.ts'
import { leaveBy, tabTo } from './support/keyboard.ts'

const { operator } = await openBrowser()

test('by keyboard alone, data that a search did not find becomes a need, is proposed a dataset, planned, and met', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Besognes')
  await page.setViewportSize({ width: 1280, height: 900 })
  const type = async (label: RegExp, text: string) => {
    await tabTo(page, label)
    await page.keyboard.type(text)
  }
  const push = async (label: RegExp) => {
    await tabTo(page, label)
    await leaveBy(page, 'Enter')
  }

  await page.goto(`${base}/catalogue/nouveau`)
  await page.getByLabel(/^Intitulé/).fill('Comptage annuel des vélos')
  await page.getByLabel(/^Données ouvertes/).check()
  await press(page.getByRole('button', { name: /^Enregistrer/ }).first())

  await page.goto(`${base}/catalogue?search=${encodeURIComponent('comptages horaires de vélos')}`)
  await push(/^Cette donnée manque/)
  await push(/^Enregistrer$/)
  expect(await announced(page)).toContain('Le besoin « comptages horaires de vélos » est enregistré')
  expect(await says(page)).toContain('Mots communs : intitulé (comptage, velo)')
  expect(await faultsInLooks(page)).toEqual([])
  const need = page.url().replace(/[?#].*$/, '')
  // The proposal itself, then the choice of the same name.
  await tabTo(page, /^Comptage annuel des vélos$/)
  await tabTo(page, /^Comptage annuel des vélos$/)
  await page.keyboard.press('Space')
  await push(/^Enregistrer la source$/)
  expect(await announced(page)).toContain('La source du besoin est enregistrée')
  expect(await says(page)).toContain('Source trouvée : « Comptage annuel des vélos »')

  await type(/^Choisir…Clause d’un contrat/, 'Capteur')
  await type(/^Responsable/, 'Directrice des mobilités')
  await tabTo(page, /^Échéance/)
  await page.keyboard.type('03152027')
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('Le plan de production est enregistré')
  await page.goto(`${base}/besoins/plan-de-production`)
  expect(await says(page)).toContain('Directrice des mobilités')
  expect(await faultsInLooks(page)).toEqual([])

  await page.goto(`${need}#cloture`)
  await type(/^Choisir…Comptage annuel/, 'Comptage annuel')
  // A date holds several stops of the browser’s own: Enter on the first sends the form.
  await push(/^Depuis le/)
  expect(await announced(page)).toContain('Le besoin est comblé')
  expect(await says(page)).toContain('par « Comptage annuel des vélos »')
  await page.goto(`${base}/besoins?standing=closed`)
  expect(await says(page)).toContain('Comblé')
  await page.goto(`${base}/publications-attendues`)
  expect(await faultsInLooks(page)).toEqual([])
}, 120_000)
