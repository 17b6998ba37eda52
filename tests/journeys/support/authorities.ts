import type { Page } from 'playwright-core'
import { once } from './shared-product.ts'

export const demonstration = '/t/val-de-brume'

/** An operator opens a new authority through the interface, and stands in it; returns the path of its pages. */
export async function newAuthority(page: Page, name: string): Promise<string> {
  await page.goto('/nouvelle-collectivite')
  await page.getByLabel('Nom de la collectivité').fill(name)
  await page.getByRole('button', { name: 'Ouvrir l’espace' }).click()
  await page.waitForURL(/\/t\/[^/]+\/premiers-pas$/)
  const base = new URL(page.url()).pathname.replace(/\/premiers-pas$/, '')
  await page.goto(`${base}/`)
  return base
}

/** An operator opens the demonstration, told by whoever comes first. */
export async function openDemonstration(page: Page): Promise<void> {
  await once('demonstration', async () => {
    await page.goto('/')
    await page.getByRole('button', { name: 'Ouvrir la démonstration' }).click({ timeout: 60_000 })
    await page.waitForURL(`${demonstration}/`.replace(/^/, '**'), { timeout: 60_000 })
  })
  await page.goto(`${demonstration}/`)
}
