import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Outcome {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[]
}

/** Every way a page is looked at: two widths, two colour schemes. */
export const looks = [1280, 390].flatMap(width => (['light', 'dark'] as const).map(scheme => ({ width, scheme })))

/** What axe finds on the page, folded parts included, one line per element; all its rules, also those it leaves off. */
export async function faultsOf(page: Page): Promise<string[]> {
  await unfold(page)
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

/** Opens what is folded, so that nothing escapes the look. */
export async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelectorAll('details').forEach(folded => (folded.open = true)))
}

/** The same page in each look, without asking for it again. */
export async function faultsInLooks(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const { width, scheme } of looks) {
    await page.setViewportSize({ width, height: 900 })
    // A colour still on its way from one scheme to the other would be measured half-way.
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const here = `${decodeURI(new URL(page.url()).pathname)} (${width}, ${scheme})`
    for (const fault of await faultsOf(page)) faults.push(`${here} ${fault}`)
  }
  return faults
}
