import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced } from './support/gestures.ts'
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

/** Follows or posts what is focused, and waits for the page that answers. */
async function leaveBy(page: Page, key: 'Enter' | 'Space'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}

/** Tabs until the focused control bears that name; each stop must be visibly focused. */
async function tabTo(page: Page, name: RegExp, most = 200): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const stopped = await focused(page)
    expect(stopped.seen, `the focus on « ${stopped.name.slice(0, 40)} » is seen`).toBe(true)
    if (name.test(stopped.name)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}

/** What has the focus, by its label or text, and whether eyes can tell: an outline, and inside the window. */
function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return { name: '', seen: false }
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : null
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const inWindow = bottom > 0 && top < innerHeight && width > 1 && height > 1
    return {
      name: (label ?? element.getAttribute('aria-label') ?? element.textContent ?? '').trim(),
      seen: element === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px' && inWindow),
    }
  })
}
