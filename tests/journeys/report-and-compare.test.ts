import { read } from '@e965/xlsx'
import { convertToHtml } from 'mammoth'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { demonstration, openDemonstration } from './support/authorities.ts'
import { faultsInLooks } from './support/accessible.ts'
import { openBrowser } from './support/browser.ts'
import { press, says } from './support/gestures.ts'

const { operator } = await openBrowser()

/** The bytes behind a link of the page. */
async function taken(page: Page, name: string | RegExp): Promise<Buffer> {
  const link = page.getByRole('link', { name }).first()
  const answer = await page.request.get((await link.getAttribute('href')) ?? '')
  expect(answer.status()).toBe(200)
  return answer.body()
}

test('what moved between two dates is said in a sentence, shown, printed on one sheet and taken away', async () => {
  const page = await operator()
  await openDemonstration(page)
  await page.goto(`${demonstration}/plan`)
  await press(page.getByRole('link', { name: 'Comparer deux dates' }))
  await page.getByLabel('Du', { exact: true }).selectOption('2026-10-15')
  await page.getByLabel('Au', { exact: true }).selectOption('2026-11-20')
  await press(page.getByRole('button', { name: 'Comparer' }))
  const said = await says(page)
  expect(said).toMatch(/Entre le 15 octobre 2026 et le 20 novembre 2026/)
  expect(said).toContain('reçoivent un premier niveau')
  expect(said).toContain('n’a plus de niveau')
  expect(await page.locator('.slope svg').count()).toBe(1)
  expect(await faultsInLooks(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.emulateMedia({ colorScheme: 'light' })
  await page.reload()
  const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)

  expect((await taken(page, 'CSV')).toString()).toContain(
    'Partie;Quoi;Le 15 octobre 2026;Le 20 novembre 2026;Changement',
  )
  expect(read(await taken(page, 'XLSX')).SheetNames).toEqual(['Points', 'Mesures', 'Actions', 'Preuves', 'Méthode'])

  await page.goto(`${demonstration}/plan/comparaison?from=2026-09-01&to=2026-11-20`)
  expect(await says(page)).toContain('pas de photo')
  expect(await page.locator('.slope').count()).toBe(0)
  expect(await faultsInLooks(page)).toEqual([])
}, 60_000)

test('from the report: the workbook of the plan, and a draft deliberation whose blanks are all marked', async () => {
  const page = await operator()
  await openDemonstration(page)
  await page.goto(`${demonstration}/rapport`)
  const book = read(await taken(page, 'Classeur du plan (XLSX)'))
  expect(book.SheetNames).toEqual(['Actions', 'Réserve', 'Points', 'Preuves', 'Méthode'])
  expect(book.Sheets.Points?.['!ref']).toMatch(/34$/)

  const buffer = await taken(page, 'Projet de délibération (DOCX)')
  const { value: html } = await convertToHtml({ buffer }, { styleMap: ["r[style-name='À compléter'] => mark"] })
  expect(html).toContain('Le conseil communautaire, sur le rapport de')
  expect(html).toContain('<mark>[montant à compléter]</mark>')
  expect(html.replaceAll(/<mark>.*?<\/mark>/g, '')).not.toMatch(/[[\]]/)
})

test('a list of facts chooses its columns, and a note stands beside a fact', async () => {
  const page = await operator()
  await openDemonstration(page)
  await page.goto(`${demonstration}/faits?columns=title,dated`)
  expect(await page.locator('table.rows thead th').allTextContents()).toEqual(['Intitulé', 'Date'])
  expect((await taken(page, 'JSON')).toString()).toContain('"prerequisites"')
  await press(page.locator('table.rows tbody a').first())
  await page.getByText('Écrire une note', { exact: false }).first().click()
  await page.locator('textarea[name=note_content]').fill('Original au secrétariat')
  await press(page.locator('.margin-forms form button').first())
  expect(await says(page)).toContain('Original au secrétariat')
  expect(await faultsInLooks(page)).toEqual([])
})
