import axe from 'axe-core'
import type { Page } from 'playwright-core'

interface Outcome {
  violations: { id: string; help: string; nodes: { target: string[]; failureSummary?: string }[] }[]
}

const widths = [1280, 390]

/**
 * What axe finds on the page, folded parts included, one line per element; all its rules, also those it leaves off.
 * `tag` keeps to one family of rules.
 */
export async function faultsOf(page: Page, tag?: 'cat.color'): Promise<string[]> {
  await unfold(page)
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate<Outcome>(`axe.run(document, {
    resultTypes: ['violations'],
    ${tag ? `runOnly: axe.getRules(['${tag}']).map(({ ruleId }) => ruleId),` : ''}
    rules: Object.fromEntries(axe.getRules(${tag ? `['${tag}']` : ''}).map(({ ruleId }) => [ruleId, { enabled: true }])),
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

/**
 * The same page wide and narrow, light and dark, without asking for it again. The dark scheme changes colours and nothing
 * else, so the rules about colours are those asked again.
 */
export async function faultsInLooks(page: Page): Promise<string[]> {
  const faults: string[] = []
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 })
    for (const scheme of ['light', 'dark'] as const) {
      // A colour still on its way from one scheme to the other would be measured half-way.
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
      const here = `${decodeURI(new URL(page.url()).pathname)} (${width}, ${scheme})`
      const found = await faultsOf(page, scheme === 'dark' ? 'cat.color' : undefined)
      for (const fault of found) faults.push(`${here} ${fault}`)
    }
  }
  return faults
}
