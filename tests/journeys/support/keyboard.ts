import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** Follows or posts what is focused, and waits for the page that answers. */
export async function leaveBy(page: Page, key: 'Enter' | 'Space'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}

/** Tabs until the focused control bears that name; each stop must be visibly focused. */
export async function tabTo(page: Page, name: RegExp, most = 200): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const stopped = await focused(page)
    expect(stopped.seen, `the focus on « ${stopped.name.slice(0, 40)} » is seen`).toBe(true)
    if (name.test(stopped.name)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}

/** What has the focus, by its label or text, and whether eyes can tell: an outline, and inside the window. */
export function focused(page: Page): Promise<{ name: string; seen: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement || element instanceof SVGElement)) return { name: '', seen: false }
    const labelled = element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement
    const label = labelled ? element.labels?.[0]?.textContent : null
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    const { top, bottom, width, height } = element.getBoundingClientRect()
    const inWindow = bottom > 0 && top < innerHeight && width > 1 && height > 1
    return {
      // The spaces of typography told as those of a keyboard.
      name: (label ?? element.getAttribute('aria-label') ?? element.textContent ?? '')
        .trim()
        .replace(/[\u00a0\u202f]/g, ' '),
      seen: element === document.body || (outlineStyle !== 'none' && outlineWidth !== '0px' && inWindow),
    }
  })
}
