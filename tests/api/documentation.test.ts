import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { routesOf } from '#surfaces/api/routes.ts'
import { openApi, origin } from './api-house.ts'

const api = await openApi()
const home = await api.tenant()
const guard = await api.member(home, 'garde', ['admin'])
const routes = routesOf(guard.scope.registry)

async function page(headers: Record<string, string> = {}, query = '') {
  const response = await api.app.request(`${origin}/api/docs${query}`, { headers })
  return { status: response.status, html: await response.text() }
}

test('The documentation is one page for everybody, with every operation, its permission and an example', async () => {
  const { status, html } = await page()
  expect(status).toBe(200)
  expect(html).toContain('<html lang="fr"')
  for (const { operation } of routes) {
    expect(html).toContain(`id="${operation.spec.name}"`)
    expect(html).toContain(`<code>${operation.spec.needs}</code>`)
  }
  expect(html.match(/curl /g)?.length).toBeGreaterThan(routes.length)
  expect(html).not.toContain('Essayer GET')
})

test('The documentation speaks English to whoever asks for it', async () => {
  const { html } = await page({ 'accept-language': 'en' })
  expect(html).toContain('<html lang="en"')
  expect(html).toContain('Read the action plan')
  expect(html).not.toMatch(/Autorisation|Paramètres|Réponses décrites/)
})

test('The documentation asks nothing of anybody else, runs no script of its own, and stays light', async () => {
  const { html } = await page()
  expect([...html.matchAll(/(?:src|href)="(https?:[^"]+)"/g)].map(found => found[1])).toEqual([])
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\sstyle="|\son\w+="/)
  expect(gzipSync(html).length).toBeLessThan(120_000)
})

test('Every link inside the documentation leads to a place of it', async () => {
  const { html } = await page()
  const places = new Set([...html.matchAll(/\sid="([^"]+)"/g)].map(found => found[1]))
  const links = [...html.matchAll(/href="#([^"]+)"/g)].map(found => found[1])
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(link => !places.has(link))).toEqual([])
  expect([...html.matchAll(/\sid="([^"]+)"/g)]).toHaveLength(places.size)
})

test('Somebody signed in may try every reading that needs no id, in an authority of theirs', async () => {
  const other = await api.tenant()
  const { html } = await page({ cookie: guard.cookie }, `?collectivite=${other.slug}`)
  const links = [...html.matchAll(/href="(\/api\/v1\/t\/[^"]+)"/g)].map(found => found[1] ?? '')
  expect(links.length).toBeGreaterThan(10)
  for (const link of links) {
    expect(link).toContain(`/t/${home.slug}/`)
    const answer = await api.app.request(origin + link, {
      headers: { cookie: guard.cookie, accept: 'text/html,*/*;q=0.8' },
    })
    expect(answer.status, link).toBe(200)
  }
})

test('The address of the API leads to its documentation, and the document for machines is open', async () => {
  const root = await api.app.request(`${origin}/api`)
  expect([root.status, root.headers.get('location')]).toEqual([302, '/api/docs'])
  const { status, body, headers } = await api.call('/openapi.json')
  expect([status, (body as { openapi: string }).openapi]).toEqual([200, '3.1.0'])
  const again = await api.call('/openapi.json', { headers: { 'if-none-match': headers.get('etag') ?? '' } })
  expect(again.status).toBe(304)
})
