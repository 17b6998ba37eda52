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
  /** Addresses not asked yet, by the page of the registry that answers there. */
  const queue = new Map(shownOnce.map(path => [path, patternOf(path) ?? path]))
  for (const path of wanted.filter(one => parameters(one) === 0)) queue.set(path, path)
  const known = new Set(queue.keys())
  const asked = new Map<string, number>()
  const ask = (path: string) => {
    const pattern = patternOf(path)
    if (!pattern || known.has(path)) return
    known.add(path)
    queue.set(path, pattern)
  }
  const timesAsked = (pattern: string) => asked.get(pattern) ?? 0
  while (queue.size > 0 && wanted.some(path => !found.has(path))) {
    // Of the page least asked for, so that what few records lead to is found without reading all the others.
    const [path, pattern] = [...queue].reduce((least, one) => (timesAsked(one[1]) < timesAsked(least[1]) ? one : least))
    queue.delete(path)
    asked.set(pattern, timesAsked(pattern) + 1)
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
