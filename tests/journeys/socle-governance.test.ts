import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced, press, says } from './support/gestures.ts'
import { leaveBy, tabTo } from './support/keyboard.ts'

const { operator } = await openBrowser()

/** A steering committee with its chair, and a meeting that was to take place today. */
async function prepare(page: Page, base: string): Promise<void> {
  await page.goto(`${base}/instances/nouvelle`)
  await page.getByLabel('Nom', { exact: false }).first().fill('Comité données')
  await page.getByLabel('Comité de pilotage').check()
  await press(page.getByRole('button', { name: 'Enregistrer' }))
  expect(await announced(page)).toContain('Inscrivez ses membres')
  await page.locator('#membres [name=name]').fill('Vice-présidente')
  await press(page.locator('#membres').getByRole('button', { name: 'Inscrire un membre' }))
  const today = await page.locator('#membres [name=since]').inputValue()
  await press(page.getByRole('link', { name: 'Prévoir une réunion' }))
  await page.locator('[name=meets_on]').fill(today)
  await page.locator('[name=agenda]').fill('Base d’adresses\nConvention avec le syndicat')
  await press(page.getByRole('button', { name: 'Enregistrer' }))
  expect(await says(page)).toContain('Convention avec le syndicat')
}

test('by keyboard alone: note who came to a meeting, record a decision, write the minutes, close the decision', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Gouvernelle')
  await prepare(page, base)

  await tabTo(page, /^Présent$/)
  await tabTo(page, /^Enregistrer les présences/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('la réunion est tenue')

  await tabTo(page, /^Sujet/)
  await page.keyboard.type('Une seule base d’adresses')
  await tabTo(page, /^Ce qui est décidé/)
  await page.keyboard.type('Les communes certifient leurs adresses.')
  await tabTo(page, /^Ajouter une décision/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('Décision n° 1')

  await tabTo(page, /^Compte rendu$/)
  await page.keyboard.type('Le comité a relu ses décisions.')
  await tabTo(page, /^Enregistrer le compte rendu/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('Compte rendu enregistré')
  expect(await faultsInLooks(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.reload()

  await tabTo(page, /^1\. Une seule base/)
  await leaveBy(page, 'Enter')
  await tabTo(page, /^Elle est exécutée/)
  await page.keyboard.press('Enter')
  await tabTo(page, /^Qu’a-t-on fait/)
  await page.keyboard.type('Base ouverte à toutes les communes.')
  await tabTo(page, /^Clore la décision/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('Décision exécutée')
  expect(await says(page)).toContain('Base ouverte à toutes les communes.')
  expect(await faultsInLooks(page)).toEqual([])
}, 150_000)
