import { expect, test } from 'vitest'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { addFile, announced, press, says } from './support/gestures.ts'
import { owner } from './support/owner.ts'

const { visitor } = await openBrowser()

test('without any script: sign in, add a file, preview, import, edit an application, accept an action, undo', async () => {
  const page = await visitor({ javaScriptEnabled: false })
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(owner.email)
  await page.getByLabel('Phrase de passe').fill('une autre phrase de passe')
  await press(page.getByRole('button', { name: 'Se connecter' }))
  expect(await page.getByLabel('Adresse électronique').inputValue()).toBe(owner.email)
  await page.getByLabel('Phrase de passe').fill(owner.passphrase)
  await press(page.getByRole('button', { name: 'Se connecter' }))
  expect(await announced(page)).toContain('La session est ouverte')

  const base = await newAuthority(page, 'Commune de Sansécran')
  await addFile(page, base, 'applications-culture-et-sports.ods')
  expect(await says(page)).toContain('Reconnu comme une liste de logiciels')
  await press(page.getByRole('button', { name: 'Importer 14 lignes' }))
  expect(await announced(page)).toMatch(/créées\D+14\b/)

  await page.goto(`${base}/applications`)
  await page.getByLabel('Rechercher un logiciel').fill('orphée')
  await press(page.locator('.register-tools').getByRole('button').first())
  await press(page.getByRole('link', { name: 'Orphée', exact: true }))
  await press(page.getByRole('link', { name: 'Modifier' }).first())
  await page.getByLabel('Nombre d’utilisateurs').fill('-5')
  await press(page.getByRole('button', { name: 'Enregistrer' }))
  expect(await page.getByLabel('Nombre d’utilisateurs').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Nombre d’utilisateurs').fill('77')
  await press(page.getByRole('button', { name: 'Enregistrer' }))
  expect(await says(page)).toContain('77 utilisateurs')

  await page.goto(`${base}/plan`)
  await press(page.getByRole('button', { name: /^Accepter/ }).first())
  expect(await announced(page)).toContain('L’action est dans le plan')

  await page.goto(`${base}/ajouter`)
  await press(page.getByRole('link', { name: 'applications-culture-et-sports.ods' }))
  await press(page.getByRole('button', { name: 'Annuler cet import' }))
  expect(await announced(page)).toMatch(/gardées, car modifiées depuis/)
  await page.goto(`${base}/applications`)
  expect(await says(page)).toContain('1 logiciel')

  await press(page.getByRole('button', { name: 'Se déconnecter' }))
  await page.goto(`${base}/`)
  expect(page.url()).toContain('/connexion?vers=')
}, 90_000)
