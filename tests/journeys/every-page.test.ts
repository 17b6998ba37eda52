import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { buildModules } from '#modules.ts'
import { demonstration, openDemonstration } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'

const { operator, visitor } = await openBrowser()
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const outside = [
  '/connexion',
  '/accessibilite',
  '/eco-conception',
  '/mentions',
  '/raccourcis',
  '/cette-page-n-existe-pas',
]
/** Pages that answer with a file, or that exist to be posted to. */
const files = /\/(annonce|preuve)$|^\/fichiers\//
const looks = [
  { name: '1280 px, light', viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  { name: '390 px, dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark' },
] as const

let addresses: string[] = []

beforeAll(async () => {
  const page = await operator()
  await openDemonstration(page)
  addresses = await everyAddress(page)
  await page.context().close()
}, 120_000)

describe('Every page of the product', () => {
  test.each(looks)(
    'passes axe with no rule disabled, at $name',
    async ({ viewport, colorScheme }) => {
      const faults: string[] = []
      const inside = await operator({ viewport, colorScheme })
      for (const address of addresses) faults.push(...(await faultsOn(inside, address)))
      const stranger = await visitor({ viewport, colorScheme })
      for (const address of outside) faults.push(...(await faultsOn(stranger, address)))
      expect(faults).toEqual([])
    },
    240_000,
  )

  test('stays within 320 pixels, and within half a screen as at 200 % zoom', async () => {
    const wide: string[] = []
    for (const width of [320, 640]) {
      const page = await operator({ viewport: { width, height: 900 } })
      for (const address of addresses) {
        await page.goto(address)
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        if (over > 0) wide.push(`${address} at ${width}: ${over} px too wide`)
      }
    }
    expect(wide).toEqual([])
  }, 120_000)
})

test('The first load of the home page stays within its budget: 120 kB, ten requests, 40 kB of script', async () => {
  const page = await operator()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const sizes = new Map<string, number>()
  const scripts = new Set<string>()
  client.on('Network.responseReceived', ({ requestId, type }) => {
    sizes.set(requestId, 0)
    if (type === 'Script') scripts.add(requestId)
  })
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  await page.goto(`${demonstration}/`, { waitUntil: 'networkidle' })
  const sum = (ids: Iterable<string>) => [...ids].reduce((total, id) => total + (sizes.get(id) ?? 0), 0)
  expect(sizes.size).toBeGreaterThan(1)
  expect(sizes.size).toBeLessThanOrEqual(10)
  expect(sum(sizes.keys())).toBeLessThanOrEqual(120_000)
  expect(sum(scripts)).toBeLessThanOrEqual(40_000)
})

test('Printed, the home page has its table and no menu', async () => {
  const page = await operator()
  await page.goto(`${demonstration}/`)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('table').first().isVisible()).toBe(true)
  expect(await page.locator('.shell-menu').isVisible()).toBe(false)
})

test('In English, the page says so and the menu speaks English', async () => {
  const page = await operator({ locale: 'en-GB' })
  await page.goto(`${demonstration}/?lang=en`)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  const menu = await page.locator('.shell-menu').textContent()
  expect(menu).toContain('Add a file')
  expect(menu).not.toContain('Ajouter')
})

/** Every page that a module declares, with a real id where one is needed: a new page cannot be forgotten. */
async function everyAddress(page: Page): Promise<string[]> {
  const paths = buildModules()
    .modules.flatMap(module => module.pages ?? [])
    .filter(one => one.get && !files.test(one.path) && !one.path.endsWith('/remettre'))
    .map(one => one.path)
  const found: string[] = []
  for (const path of paths) found.push(demonstration + (path.includes(':') ? await realPath(page, path) : path))
  return found
}

/** Where each kind of record is found, by the links of a list. */
const lists: Record<string, string> = {
  '/applications/:id': '/applications',
  '/systemes/:id': '/systemes',
  '/ia-imposee/:id': '/ia-imposee',
  '/ajouter/:id': '/ajouter',
  '/faits/:id': '/faits',
  '/plan/actions/:id': '/plan',
  '/points/:id': '/',
  '/organisation/directions/:id': '/organisation/directions',
  '/organisation/partenaires/:id': '/organisation/partenaires',
  '/reglages/membres/:id': '/reglages/membres',
  '/declarer/:token': '/usages-declares',
}

async function realPath(page: Page, path: string): Promise<string> {
  const known = Object.keys(lists).find(prefix => path.startsWith(prefix))
  if (!known) return madeUp(path)
  await page.goto(`${demonstration}${lists[known]}`)
  const start = `${demonstration}${known.slice(0, known.indexOf(':'))}`
  const hrefs = await page
    .locator('main a')
    .evaluateAll(links => links.map(link => new URL(link.getAttribute('href') ?? '', location.href).pathname))
  const href = hrefs.find(
    one =>
      one.startsWith(start) &&
      /^[\w.-]{5,}$/.test(one.slice(start.length)) &&
      !/^(nouve|premiers)/.test(one.slice(start.length)),
  )
  if (!href) throw new Error(`no example of ${path} in the demonstration`)
  return path.replace(known, href.slice(demonstration.length))
}

/** Jobs and invitations may be absent from the demonstration: the page then says so, and must say it well. */
function madeUp(path: string): string {
  if (!path.startsWith('/travaux/') && !path.startsWith('/reglages/invitations/'))
    throw new Error(`tell the test where to find a ${path}`)
  return path.replace(/:\w+/, '01a2080d-af6e-7000-bb32-90e838fdeb22')
}

async function faultsOn(page: Page, address: string): Promise<string[]> {
  await page.goto(address)
  await page.evaluate(axe)
  const found = await page.evaluate(async () => {
    const { violations } = await (
      window as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }
    ).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
  })
  return found.map(fault => `${address} ${fault}`)
}
