import { expect, test } from 'vitest'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced } from './support/gestures.ts'
import { focused, leaveBy, tabTo } from './support/keyboard.ts'
import { owner } from './support/owner.ts'

const { operator, visitor } = await openBrowser()

test('by keyboard alone, the focus always seen: sign in, search with Ctrl K, open a point, accept an action', async () => {
  const base = await newAuthority(await operator(), 'Commune de Clavières')
  const page = await visitor()
  await page.goto(`${base}/`)
  await tabTo(page, /^Adresse électronique/)
  await page.keyboard.type(owner.email)
  await tabTo(page, /^Phrase de passe/)
  await page.keyboard.type(owner.passphrase)
  await leaveBy(page, 'Enter')
  expect(new URL(page.url()).pathname).toBe(`${base}/`)

  await page.keyboard.press('Control+k')
  expect((await focused(page)).name).toMatch(/^Rechercher/)
  await page.keyboard.type('cartograph')
  await leaveBy(page, 'Enter')
  await tabTo(page, /^I\.B\.1\.a/)
  await leaveBy(page, 'Enter')
  expect(new URL(page.url()).pathname).toBe(`${base}/points/I.B.1.a`)
  await tabTo(page, /^Accepter/)
  await leaveBy(page, 'Space')
  expect(await announced(page)).toContain('L’action est dans le plan')
}, 90_000)

test('the first Tab of a page offers to skip to the content, and skipping goes there', async () => {
  const page = await visitor()
  await page.goto('/connexion')
  await page.keyboard.press('Tab')
  expect(await focused(page)).toEqual({ name: 'Aller au contenu', seen: true })
  await page.keyboard.press('Enter')
  await tabTo(page, /^Adresse électronique/, 2)
})
