import type { Page } from 'playwright-core'
import { modules } from '#modules.ts'
import { publicPages } from '../../../app/surfaces/portal/pages.ts'
import { demonstration } from './authorities.ts'

/** Pages that no link leads to, and beside which page they are. */
const beside: Readonly<Record<string, string>> = {
  '/reglages/membres/:id/retrait': '/reglages/membres/:id',
  '/moissonnage/:id/apercu': '/moissonnage/:id',
}
const publicSite = demonstration.replace('/t/', '/p/')
/** Enough for one of each kind to show all that its record leads to. */
const mostExamples = 70

export interface Addresses {
  /** Pages to look at, as paths of the installation. */
  pages: string[]
  /** What answers with a file. */
  files: string[]
  /** Pages of the registry to which nothing leads. */
  missing: string[]
}

/**
 * An address of every page of the registry that can be read, in the demonstration: found by following links as people do, so
 * that a new page is never forgotten. Addresses that the product shows once, when it makes them, are given.
 */
export async function everyPage(operator: Page, shownOnce: readonly string[] = []): Promise<Addresses> {
  const wanted = modules.flatMap(module => (module.pages ?? []).filter(page => page.get).map(page => page.path))
  const exactFirst = wanted.toSorted((a, b) => parameters(a) - parameters(b))
  const patternOf = (path: string) => exactFirst.find(known => matches(known, path))
  const found = new Map<string, { address: string; file: boolean }>()
  const queue = new Map(wanted.filter(path => parameters(path) === 0).map(path => [path, path]))
  for (const path of shownOnce) queue.set(path, patternOf(path) ?? path)
  const ask = (path: string) => {
    const pattern = patternOf(path)
    if (pattern && [...queue.values()].filter(known => known === pattern).length < mostExamples)
      queue.set(path, pattern)
  }
  for (const [path, pattern] of queue) {
    const answer = await operator.request.get(demonstration + path, { maxRedirects: 0 })
    if (answer.status() >= 400) continue
    const file = !answer.headers()['content-type']?.startsWith('text/html')
    if (!found.has(pattern)) found.set(pattern, { address: demonstration + path, file })
    if (!file) linksIn(await answer.text()).forEach(ask)
    for (const [alone, near] of Object.entries(beside)) if (near === pattern) ask(path + alone.slice(near.length))
  }
  const all = [...found.values()]
  return {
    pages: all.filter(({ file }) => !file).map(({ address }) => address),
    files: all.filter(({ file }) => file).map(({ address }) => address),
    missing: wanted.filter(path => !found.has(path)),
  }
}

/** The public site of the demonstration, as anybody finds it from its home: every page, and those of no link. */
export async function everyPublicPage(stranger: Page): Promise<Pick<Addresses, 'pages' | 'missing'>> {
  const pages: string[] = []
  const queue = new Set(['/'])
  for (const path of queue) {
    const answer = await stranger.request.get(publicSite + path, { maxRedirects: 0 })
    // A page that was withdrawn is gone, and says so.
    const there = answer.status() < 400 || answer.status() === 410
    if (!there || !answer.headers()['content-type']?.startsWith('text/html')) continue
    pages.push(path)
    for (const link of linksIn(await answer.text(), publicSite)) queue.add(link)
  }
  const wanted = publicPages.filter(({ spoken }) => spoken !== false).map(({ path }) => path)
  return {
    pages: pages.map(path => publicSite + path),
    missing: wanted.filter(pattern => !pages.some(path => matches(pattern, path))),
  }
}

function linksIn(html: string, base = demonstration): string[] {
  return [...html.matchAll(/href="([^"]+)"/g)].flatMap(([, address = '']) => {
    const { pathname } = new URL(address, 'http://here')
    return pathname.startsWith(`${base}/`) ? [pathname.slice(base.length)] : []
  })
}

function parameters(pattern: string): number {
  return pattern.split(':').length - 1
}

function matches(pattern: string, path: string): boolean {
  return new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path)
}
