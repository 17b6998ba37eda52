import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Outcome {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[]
}

/** Every way a page is looked at: two widths, two colour schemes. */
export const looks = [1280, 390].flatMap(width => (['light', 'dark'] as const).map(scheme => ({ width, scheme })))
export type Look = (typeof looks)[number]

/** What axe finds on the page as it stands, one line per element; all its rules, the experimental ones included. */
export async function faultsOf(page: Page): Promise<string[]> {
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<Outcome>(`axe.run(document, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(axe.getRules().map(({ ruleId }) => [ruleId, { enabled: true }])),
  })`)
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
    ),
  )
}

/** The same page in each look, without asking for it again. */
export async function faultsInLooks(page: Page, chosen: readonly Look[] = looks): Promise<string[]> {
  const faults: string[] = []
  for (const { width, scheme } of chosen) {
    await page.setViewportSize({ width, height: 900 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const here = `${decodeURI(new URL(page.url()).pathname)} (${width}, ${scheme})`
    for (const fault of await faultsOf(page)) faults.push(`${here} ${fault}`)
  }
  return faults
}
