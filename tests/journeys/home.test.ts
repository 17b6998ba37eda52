import { gzipSync } from 'node:zlib'
import { beforeAll, expect, test } from 'vitest'
import { demonstration, openDemonstration } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'

const { operator } = await openBrowser()

beforeAll(async () => {
  await openDemonstration(await operator())
}, 90_000)

test('the first load of the home page stays sober: at most 120 kB in ten requests, 40 kB of them scripts', async () => {
  const page = await operator()
  const client = await page.context().newCDPSession(page)
  await client.send('Network.enable')
  const sizes = new Map<string, number>()
  client.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => sizes.set(requestId, encodedDataLength))
  const scripts: Promise<Buffer>[] = []
  page.on('response', response => {
    if (response.request().resourceType() === 'script') scripts.push(response.body())
  })
  await page.goto(`${demonstration}/`, { waitUntil: 'networkidle' })
  expect(sizes.size).toBeGreaterThan(1)
  expect(sizes.size).toBeLessThanOrEqual(10)
  expect(sum([...sizes.values()])).toBeLessThanOrEqual(120_000)
  const zipped = (await Promise.all(scripts)).map(script => gzipSync(script).length)
  expect(zipped.length).toBeGreaterThan(0)
  expect(sum(zipped)).toBeLessThanOrEqual(40_000)
})

test.each(['/', '/rapport'])('printed, %s keeps its tables and loses its menu, search and buttons', async path => {
  const page = await operator()
  await page.goto(demonstration + path)
  await page.emulateMedia({ media: 'print' })
  expect(await page.getByRole('table').first().isVisible()).toBe(true)
  for (const part of ['.shell-menu', '.shell-search', '.languages', '.shell-foot', '.shell-user'])
    expect(await page.locator(part).isVisible(), part).toBe(false)
  const buttons = await page.locator('main button:not(.figure-value)').all()
  for (const button of buttons) expect(await button.isVisible()).toBe(false)
})

test('in English, the page says so and no label of the menu is French', async () => {
  const page = await operator()
  const labels = () => page.locator('.shell-menu nav a').allTextContents()
  await page.goto(`${demonstration}/`)
  const french = await labels()
  await page.getByRole('link', { name: 'English' }).click()
  await page.locator('html[lang=en]').waitFor()
  const english = await labels()
  expect(english.length).toBe(french.length)
  expect(english).toContain('Add a file')
  // « Plan » is the same word.
  expect(english.filter(label => french.includes(label) && label !== 'Plan')).toEqual([])
  await page.goto(`${demonstration}/ajouter`)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
})

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
