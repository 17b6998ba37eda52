import path from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { root } from './run-product.ts'

/** Presses what leads to another page, and waits until that page is there. */
export async function press(control: Locator): Promise<void> {
  await Promise.all([control.page().waitForEvent('load'), control.click()])
}

/** Sends one of the files of Val-de-Brume by « Ajouter un fichier », and waits for its preview. */
export async function addFile(page: Page, base: string, name: string): Promise<void> {
  await page.goto(`${base}/ajouter`)
  await page.getByLabel('Vos fichiers').setInputFiles(path.join(root, 'examples/val-de-brume', name))
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.waitForURL(/\/ajouter\/[0-9a-f-]{36}$/)
  await page
    .getByRole('heading', { level: 1 })
    .filter({ hasText: path.basename(name) })
    .waitFor()
}

/** What was just done, as the page announces it. */
export async function announced(page: Page): Promise<string> {
  return plain((await page.locator('.flash').textContent()) ?? '')
}

/** All that the page says. */
export async function says(page: Page): Promise<string> {
  return plain(await page.locator('main').innerText())
}

/** The spaces of typography told as those of a keyboard. */
function plain(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, ' ')
}
