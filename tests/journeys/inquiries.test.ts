import { readFileSync } from 'node:fs'
import { convertToHtml } from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { addFile, announced, press, says } from './support/gestures.ts'
import { mailTo } from './support/mails.ts'

const { operator, product } = await openBrowser()

test('without any script, a vendor that imposes AI gets ten questions, answers two, and the list says how long it took', async () => {
  const page = await operator({ javaScriptEnabled: false })
  const base = await newAuthority(page, 'Commune d’Épistole')
  await addFile(page, base, 'avis-editeurs/avis-brumedoc-assistant.pdf')
  await press(page.getByRole('button', { name: 'Enregistrer', exact: true }))

  await page.goto(`${base}/questions-editeurs`)
  expect(await says(page)).toContain('Aucune lettre pour l’instant')
  await press(page.getByRole('link', { name: 'Écrire à des éditeurs' }).first())
  await press(page.getByRole('button', { name: 'Préparer les lettres' }))
  expect(await says(page)).toContain('Cochez au moins un éditeur')
  await page.getByLabel(/^Écrire à Vallongris/).check()
  await page.getByLabel('Qui signe').fill('Jeanne Morel')
  await press(page.getByRole('button', { name: 'Préparer les lettres' }))
  expect(await announced(page)).toContain('prête à relire')

  await press(page.getByRole('link', { name: 'Relire la lettre' }))
  expect(await page.locator('article ol li').count()).toBe(10)
  expect(await page.locator('mark', { hasText: 'à compléter' }).count()).toBeGreaterThan(3)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Télécharger la lettre (DOCX)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^lettre-vallongris.*\.docx$/)
  const { value: html } = await convertToHtml({ buffer: readFileSync(await download.path()) })
  expect(html.match(/<li>/g)).toHaveLength(10)
  expect(html).toContain('Jeanne Morel')

  await press(page.getByRole('link', { name: /^Vallongris/ }).first())
  const record = page.url()
  await press(page.getByRole('link', { name: 'Compléter' }))
  await page.getByLabel('Adresse électronique de l’éditeur').fill('pas une adresse')
  await press(page.getByRole('button', { name: 'Enregistrer' }))
  expect(await page.getByLabel('Adresse électronique de l’éditeur').getAttribute('aria-invalid')).toBe('true')
  await page.getByLabel('Adresse électronique de l’éditeur').fill('contact@vallongris.example')
  await press(page.getByRole('button', { name: 'Enregistrer' }))
  await press(page.getByRole('button', { name: 'Envoyer par courriel' }))
  expect(await announced(page)).toContain('partie par courriel')
  expect((await mailTo(product, 'contact@vallongris.example')).match(/^\d+\. /gm)).toHaveLength(10)

  await press(page.getByRole('link', { name: 'Enregistrer les réponses' }).first())
  await page.locator('[name=outcome-disable]').selectOption('answered')
  await press(page.getByRole('button', { name: 'Enregistrer les réponses' }))
  expect(await page.locator('[name=content-disable]').getAttribute('aria-invalid')).toBe('true')
  await page.locator('[name=content-disable]').fill('Oui, service par service.')
  await page.locator('[name=outcome-risk]').selectOption('refused')
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'reponse.txt', mimeType: 'text/plain', buffer: Buffer.from('Madame, Monsieur') })
  await press(page.getByRole('button', { name: 'Enregistrer les réponses' }))
  expect(await announced(page)).toContain('2 réponses enregistrées')
  expect(await says(page)).toContain('« désactiver » ou « restreindre » devient possible')
  await page.goto(`${base}/questions-editeurs?state=sent`)
  expect(await says(page)).toContain('1 sur 10')
  await page.goto(record)
}, 90_000)

test('letters are read and aged without any fault that axe can find, and sent by hand with the keyboard alone', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Clavilettres')
  await addFile(page, base, 'avis-editeurs/avis-brumedoc-assistant.pdf')
  await press(page.getByRole('button', { name: 'Enregistrer', exact: true }))
  await page.goto(`${base}/questions-editeurs/nouvelle`)
  expect(await faultsInLooks(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
  await tabTo(page, /^Écrire à Vallongris/)
  await page.keyboard.press('Space')
  await tabTo(page, /^Préparer les lettres/)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  await tabTo(page, /^Noter l’envoi/)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  expect(await announced(page)).toContain('L’envoi est noté')
  expect(await faultsInLooks(page)).toEqual([])
  await page.goto(`${base}/questions-editeurs`)
  expect(await page.getByRole('img', { name: /^0 à 15 jours: 1/ }).count()).toBe(1)
  expect(await faultsInLooks(page)).toEqual([])
}, 90_000)

/** Tabs until the focused control bears that name. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let stop = 0; stop < 150; stop++) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const element = document.activeElement
      const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
      return (label ?? element?.textContent ?? '').trim()
    })
    if (name.test(found)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}
