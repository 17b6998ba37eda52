import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { setPublicHost } from '#modules/transparency/portal/set-public-host.ts'
import { aRule, aSite, aSystem, manySystems, publish } from '../../../tests/support/publications.ts'
import { encodingFor } from './packed.ts'
import { keptBySize } from './kept-pages.ts'
import { openPublic } from './portal.testing.ts'

const { database, tenant, as, get, text } = await openPublic()

async function published() {
  const home = await tenant()
  await publish(database, home, { content: aSite(), code: 'site' })
  await publish(database, home, { content: aSystem(), code: 'k7m2' })
  return { home, base: `/p/${home.slug}` }
}

/** Statements that asking for a page sends to the database, transactions' own words left out. */
async function asked(work: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = []
  const { pool } = database
  const watched = new WeakSet<object>()
  const watch = (client: { query: (...words: never[]) => unknown }) => {
    if (watched.has(client)) return
    watched.add(client)
    const query = client.query.bind(client)
    client.query = (...words: never[]) => {
      const [first] = words as unknown[]
      sent.push(typeof first === 'string' ? first : String((first as { text?: string }).text))
      return query(...words)
    }
  }
  pool.on('acquire', watch as never)
  try {
    await work()
  } finally {
    pool.removeListener('acquire', watch as never)
  }
  return sent.filter(text => !/^(begin|commit|rollback|set )/i.test(text))
}

describe('A page', () => {
  test('is kept for a minute by shared caches at most, and asked again by browsers with its tag', async () => {
    const { base } = await published()
    const first = await get(`${base}/registre`)
    expect(first.headers.get('cache-control')).toBe('public, max-age=0, s-maxage=60')
    const tag = first.headers.get('etag') ?? ''
    const again = await get(`${base}/registre`, { 'if-none-match': tag })
    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag])
    expect((await get(`${base}/registre`, { 'if-none-match': '"autre"' })).status).toBe(200)
  })

  test('has a tag of its own by language, address and version', async () => {
    const { home, base } = await published()
    const tag = async (path: string, headers = {}) => (await get(base + path, headers)).headers.get('etag')
    const tags = [
      await tag('/registre'),
      await tag('/registre?lang=en'),
      await tag('/registre', { 'accept-language': 'en' }),
      await tag('/registre?statut=in-use'),
      await tag('/'),
    ]
    await publish(database, home, { content: aRule(), code: 'r' })
    tags.push(await tag('/registre'))
    await setPublicHost(as(home, 'operator'), { host: 'ia.caches.example' })
    tags.push(await tag('/registre'))
    expect(new Set(tags).size).toBe(tags.length)
  })

  test('is the same page whatever nobody reads in its address', async () => {
    const { base } = await published()
    const [plain, decorated] = [await get(`${base}/registre`), await get(`${base}/registre?utm_source=x&b=2`)]
    expect(decorated.headers.get('etag')).toBe(plain.headers.get('etag'))
  })

  test('costs one light question once drawn, and none of its own when others wait for the same', async () => {
    const { base } = await published()
    await text(`${base}/fiches/k7m2`)
    const once = await asked(() => text(`${base}/fiches/k7m2`))
    expect(once).toHaveLength(1)
    expect(once[0]).toMatch(/max\(p\.version\)/)
    const together = await asked(() => Promise.all(Array.from({ length: 20 }, () => text(`${base}/fiches/k7m2`))))
    expect(together).toHaveLength(1)
  })

  test('can be asked for by its head alone', async () => {
    const { base } = await published()
    const answer = await get(`${base}/registre`, {}, 'HEAD')
    expect(answer.status).toBe(200)
    expect(await answer.text()).toBe('')
    expect(Number(answer.headers.get('content-length'))).toBeGreaterThan(1_000)
  })

  test('is written as the browser can read it', async () => {
    const { base } = await published()
    const plain = await text(`${base}/registre`)
    const br = await get(`${base}/registre`, { 'accept-encoding': 'gzip, deflate, br' })
    expect(br.headers.get('content-encoding')).toBe('br')
    expect(brotliDecompressSync(new Uint8Array(await br.arrayBuffer())).toString()).toBe(plain)
    const gzip = await get(`${base}/registre`, { 'accept-encoding': 'gzip, br;q=0' })
    expect(gzip.headers.get('content-encoding')).toBe('gzip')
    expect(gunzipSync(new Uint8Array(await gzip.arrayBuffer())).toString()).toBe(plain)
  })
})

test('What is withdrawn is gone at the very next reading: page, lists, files, feed', async () => {
  const { home, base } = await published()
  const places = [
    '/',
    '/registre',
    '/registre?q=creche',
    '/regles',
    '/registre.csv',
    '/registre.json',
    '/registre-etalab.csv',
    '/registre-nl-1.0.0.json',
    '/registre-atrs.csv',
    '/registre-ue-annexe-viii-c.json',
    '/fil.atom',
    '/sitemap.xml',
    '/fiches/k7m2',
    '/fiches/k7m2/donnees.jsonld',
  ]
  const said = /Classe les demandes|places en cr|fiches\/k7m2/
  for (const path of places) if (!path.includes('viii')) expect(await text(base + path), path).toMatch(said)
  const tag = (await get(`${base}/fiches/k7m2`)).headers.get('etag') ?? ''
  await publish(database, home, {
    content: aSystem(),
    code: 'k7m2',
    state: 'withdrawn',
    reason: 'Système arrêté',
    on: '2026-11-22',
  })
  const gone = await get(`${base}/fiches/k7m2`, { 'if-none-match': tag })
  expect(gone.status).toBe(410)
  const tombstone = await gone.text()
  expect(tombstone).toContain('Système arrêté')
  expect(tombstone).toContain('22 novembre 2026')
  for (const path of places)
    expect(await text(base + path), path).not.toMatch(/Classe les demandes|Composition du foyer/)
  for (const path of ['/fiches/k7m2/donnees.jsonld', '/fiches/k7m2/affiche.pdf'])
    expect((await get(base + path)).status).toBe(404)
  expect((await get(`${base}/k7m2`)).headers.get('location')).toBe(`${base}/fiches/k7m2`)
  expect(await text(`${base}/fil.atom`)).toContain('Fiche retirée')
  expect(JSON.parse(await text(`${base}/registre.json`)).withdrawn).toMatchObject([{ reason: 'Système arrêté' }])
})

test('The register of five hundred systems is read page by page, each within a few kilobytes', async () => {
  const home = await tenant()
  for (const [i, content] of manySystems(500).entries()) await publish(database, home, { content, code: `s${i}` })
  const seen = new Set<string>()
  for (let page = 1; page <= 13; page++) {
    const answer = await get(`/p/${home.slug}/registre?page=${page}`, { 'accept-encoding': 'br' })
    const bytes = new Uint8Array(await answer.arrayBuffer())
    expect(bytes.length).toBeLessThan(12_000)
    for (const [code] of brotliDecompressSync(bytes)
      .toString()
      .matchAll(/fiches\/s\d+/g))
      seen.add(code)
  }
  expect(seen.size).toBe(500)
}, 60_000)

test('What is kept stays within its size, the oldest asked leaving first', () => {
  const kept = keptBySize<string>(10)
  kept.set('a', 'A', 4)
  kept.set('b', 'B', 4)
  expect(kept.get('a')).toBe('A')
  kept.set('c', 'C', 4)
  expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual(['A', undefined, 'C', 8])
  kept.set('d', 'D', 11)
  expect([kept.get('d'), kept.size]).toEqual([undefined, 8])
  kept.set('a', 'A2', 2)
  expect(kept.size).toBe(6)
})

test.each([
  [undefined, 'identity'],
  ['', 'identity'],
  ['gzip', 'gzip'],
  ['GZIP;q=0.5, br;q=0.1', 'br'],
  ['br;q=0.0, gzip', 'gzip'],
  ['brotli, deflate', 'identity'],
])('« %s » is answered with %s', (accepted, encoding) => {
  expect(encodingFor(accepted)).toBe(encoding)
})
