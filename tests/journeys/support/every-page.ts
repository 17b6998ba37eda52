import type { Page } from 'playwright-core'
import { modules } from '#modules.ts'
import { demonstration } from './authorities.ts'

/** Pages that no link leads to, and the page from whose address theirs is made. */
const beside: Readonly<Record<string, (path: string) => string>> = {}

/**
 * An address of every page of the registry that can be read, in the demonstration: found by following links as people do, so
 * that a new page is never forgotten. `missing` lists the pages that nothing leads to.
 */
export async function everyPage(operator: Page): Promise<{ found: Map<string, string>; missing: string[] }> {
  const wanted = modules.flatMap(module => (module.pages ?? []).filter(page => page.get).map(page => page.path))
  const exactFirst = wanted.toSorted((a, b) => parameters(a) - parameters(b))
  const patternOf = (path: string) => exactFirst.find(known => matches(known, path))
  const found = new Map<string, string>()
  // One example of each shape is enough: 186 applications are 186 times the same page.
  const queue = new Map(wanted.filter(path => parameters(path) === 0).map(path => [path, path]))
  for (const [pattern, path] of queue) {
    const answer = await operator.request.get(demonstration + path, { maxRedirects: 0 })
    if (answer.status() >= 400) continue
    found.set(pattern, path)
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue
    for (const link of linksIn(await answer.text())) {
      const other = patternOf(link)
      if (other && !queue.has(other)) queue.set(other, link)
    }
  }
  for (const [path, make] of Object.entries(beside)) {
    const from = [...found].find(([pattern]) => path.startsWith(pattern))?.[1]
    if (from && wanted.includes(path)) found.set(path, make(from))
  }
  return { found, missing: wanted.filter(path => !found.has(path)) }
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, address = '']) => {
    const { pathname } = new URL(address, 'http://here')
    return pathname.startsWith(`${demonstration}/`) ? [pathname.slice(demonstration.length)] : []
  })
}

function parameters(pattern: string): number {
  return pattern.split(':').length - 1
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path)
}
