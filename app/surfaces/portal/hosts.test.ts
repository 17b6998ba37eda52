import { describe, expect, test } from 'vitest'
import { setPublicHost } from '#modules/transparency/portal/set-public-host.ts'
import { aSite, aSystem, publish } from '../../../tests/support/publications.ts'
import { openPublic, origin } from './portal.testing.ts'

const { database, tenant, as, open, app, get } = await openPublic()
const host = 'ia.val-de-brume.example'
const home = await tenant()
await publish(database, home, { content: aSite(), code: 'site' })
await publish(database, home, { content: aSystem(), code: 'k7m2' })
await setPublicHost(as(home, 'operator'), { host })
const neighbour = await tenant()
await publish(database, neighbour, { content: aSite({ name: 'Voisine' }), code: 'site' })

const there = (path: string, headers: Record<string, string> = {}) =>
  app.request(`http://${host}${path}`, { headers: { host, ...headers } })

describe('Under the host name of an authority', () => {
  test('the home page is its public site, with links that stay there', async () => {
    const html = await (await there('/')).text()
    expect(html).toContain('Val-de-Brume Agglomération')
    expect(html).toContain('href="/registre"')
    expect(html).toContain(`<link rel="canonical" href="http://${host}/"/>`)
    expect(html).not.toContain('/p/')
  })

  test.each([
    '/connexion',
    '/t/x/',
    '/mon-compte',
    '/nouvelle-collectivite',
    '/api/v1/openapi.json',
    '/premiere-visite/x',
  ])('no page of the inside answers (%s)', async path => {
    const answer = await there(path)
    expect(answer.status).toBe(404)
    expect(answer.headers.getSetCookie()).toEqual([])
    expect(await answer.text()).toContain('Val-de-Brume')
  })

  test('written with its last dot or in capitals, the name is the same', async () => {
    for (const name of [`${host}.`, host.toUpperCase()]) {
      const answer = await app.request(`http://${host}/connexion`, { headers: { host: name } })
      expect(answer.status, name).toBe(404)
    }
  })

  test('its long address leads to the short one, and that of a neighbour nowhere', async () => {
    expect((await there(`/p/${home.slug}/registre?page=2`)).headers.get('location')).toBe('/registre?page=2')
    expect((await there(`/p/${neighbour.slug}/`)).status).toBe(404)
  })

  test.each(['//ailleurs.example/x', '///ailleurs.example/x', '/\\ailleurs.example/x'])(
    'its long address leads to no other host (%s)',
    async below => {
      const location = (await there(`/p/${home.slug}${below}`)).headers.get('location') ?? ''
      expect(new URL(location, `http://${host}`).host).toBe(host)
    },
  )

  test('style and icon answer, so that the page needs nothing from elsewhere', async () => {
    expect((await there('/assets/portal-test.css')).status).toBe(200)
    expect((await there('/assets/icon.svg')).headers.get('content-type')).toBe('image/svg+xml')
  })

  test('robots are told of the map of the site; inside, they are kept to the public pages', async () => {
    expect(await (await there('/robots.txt')).text()).toContain(`Sitemap: http://${host}/sitemap.xml`)
    expect(await (await get('/robots.txt')).text()).toBe('User-agent: *\nAllow: /p/\nDisallow: /\n')
  })

  test('a form is accepted from that host and from no other', async () => {
    const send = (from: string) =>
      app.request(`http://${host}/registre`, {
        method: 'POST',
        headers: { host, origin: from, 'content-type': 'application/x-www-form-urlencoded' },
        body: 'a=b',
      })
    expect((await send(origin)).status).toBe(403)
    // A proxy may end the encryption: the name counts, not the scheme.
    expect((await send(`https://${host}`)).status).toBe(404)
  })
})

test('By path, the same pages answer with links by path, and say which address is the true one', async () => {
  const html = await (await get(`/p/${home.slug}/`)).text()
  expect(html).toContain(`href="/p/${home.slug}/registre"`)
  expect(html).toContain(`<link rel="canonical" href="http://${host}/"/>`)
  expect((await get(`/p/${home.slug}`)).headers.get('location')).toBe(`/p/${home.slug}/`)
})

describe('A host that a proxy says it was asked for', () => {
  const ask = (trustProxy: boolean, forwarded: string) =>
    open({ trustProxy }).request(`${origin}/`, { headers: { host: 'localhost:4610', 'x-forwarded-host': forwarded } })

  test('is believed when the proxy is trusted', async () => {
    expect(await (await ask(true, host)).text()).toContain('Val-de-Brume')
    expect((await ask(true, `${host}, autre.example`)).status).toBe(303)
  })

  test('is not believed otherwise: the installation answers as itself', async () => {
    expect((await ask(false, host)).headers.get('location')).toBe('/connexion')
  })
})

test('A name that nobody has, or that is no name, is the installation itself', async () => {
  for (const name of ['inconnu.example', "x' or 1=1--", 'a'.repeat(3_000)]) {
    const answer = await app.request(`${origin}/`, { headers: { host: name } })
    expect(answer.headers.get('location'), name).toBe('/connexion')
  }
})
