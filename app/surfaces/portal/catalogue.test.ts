import { Parser } from 'n3'
import { describe, expect, test } from 'vitest'
import { publishDatasets } from '#modules/catalogue/dcat/publish-datasets.ts'
import { readRdfCatalogue } from '#modules/catalogue/dcat/reading/read-rdf-catalogue.ts'
import { faultsOf, hasShapes } from '#modules/catalogue/dcat/shacl.testing.ts'
import { withdrawDatasets } from '#modules/catalogue/dcat/withdraw-datasets.ts'
import { addDataset, changeDataset } from '../../../tests/support/catalogue-rows.ts'
import { aSite, aSystem, publish } from '../../../tests/support/publications.ts'
import { openPublic } from './portal.testing.ts'

const { database, tenant, as, get, text } = await openPublic()

async function opened(titles: readonly string[], more = {}) {
  const home = await tenant()
  const ids: string[] = []
  for (const title of titles)
    ids.push(await addDataset(database, home, { title, licence: 'LO-2.0', themes: ['EDUC'], ...more }))
  if (ids.length > 0) await publishDatasets(as(home, 'data'), { ids })
  return { home, base: `/p/${home.slug}`, ids, data: as(home, 'data') }
}
const read = async (path: string) => {
  const answer = await get(path)
  return readRdfCatalogue({
    body: new Uint8Array(await answer.arrayBuffer()),
    type: answer.headers.get('content-type'),
    url: null,
  })
}

describe('The list of open datasets', () => {
  test('is there as soon as one is public, even before the register is, and answers without script or cookie', async () => {
    const { base, ids } = await opened(['Piscines publiques', 'Écoles'])
    const answer = await get(`${base}/catalogue`)
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
    const html = await answer.text()
    expect(html).toContain('2 jeux de données')
    expect(html).toContain(`href="${base}/catalogue/${ids[0]}"`)
    expect(html).toContain('Éducation, culture et sport · CSV · Licence Ouverte 2.0')
    expect(html).not.toMatch(/<script|\son\w+=|style="|\/t\/|undefined|\[object/)
    expect(await text(`${base}/donnees`)).toContain(`href="${base}/catalogue"`)
  })

  test('is not there while nothing is public', async () => {
    const { base } = await opened([])
    for (const path of ['/catalogue', '/catalogue.ttl', '/donnees']) expect((await get(base + path)).status).toBe(404)
  })

  test('is searched by words, and says when nothing is found', async () => {
    const { base } = await opened(['Piscines publiques', 'Écoles'])
    const found = await text(`${base}/catalogue?q=ecole`)
    expect(found).toContain('1 jeu trouvé')
    expect(found).not.toContain('Piscines publiques')
    expect(await text(`${base}/catalogue?q=zzz`)).toContain('Aucun jeu ne correspond')
    expect(await text(`${base}/catalogue?q=%22%3E%3Cb%3E`)).not.toContain('"><b>')
  })

  test('comes in pages that lead to one another', async () => {
    const { base } = await opened(Array.from({ length: 31 }, (_, n) => `Jeu ${String(n).padStart(2, '0')}`))
    expect(await text(`${base}/catalogue`)).toContain('rel="next"')
    const last = await text(`${base}/catalogue?page=2`)
    expect(last).toContain('Jeu 30')
    expect(last).toContain('rel="prev"')
  })

  test('changes for everybody when a dataset is published again or withdrawn', async () => {
    const { home, base, ids, data } = await opened(['Piscines', 'Écoles'])
    const tag = async () => (await get(`${base}/catalogue`)).headers.get('etag')
    const first = await tag()
    await changeDataset(database, home, ids[0] ?? '', { title: 'Bains' })
    expect(await tag()).toBe(first)
    await publishDatasets(data, { ids: [ids[0] ?? ''] })
    expect(await text(`${base}/catalogue`)).toContain('Bains')
    const second = await tag()
    await withdrawDatasets(data, { ids: [ids[0] ?? ''] })
    expect(new Set([first, second, await tag()]).size).toBe(3)
    expect((await get(`${base}/catalogue/${ids[0]}`)).status).toBe(404)
  })
})

describe('The page of a dataset', () => {
  test('says what it is, where to take it and who answers, and nothing that could run', async () => {
    const { base, ids } = await opened(['Piscines <b>publiques</b>'], {
      contact: 'Service des sports, sports@ville.example',
      frequency: 'ANNUAL',
      conforms_to: 'https://schema.data.gouv.fr/schemas/x.json',
      provenance: '<script>alert(1)</script>',
    })
    const html = await text(`${base}/catalogue/${ids[0]}`)
    for (const said of [
      'Piscines &lt;b>publiques',
      'sports@ville.example',
      'annuelle',
      'href="https://donnees.example.fr/piscines.csv"',
    ])
      expect(html).toContain(said)
    expect(html).not.toMatch(/<script|undefined|\[object/)
    expect(await text(`${base}/catalogue/${ids[0]}?lang=en`)).toContain('Ways of access')
  })

  test.each([
    '/catalogue/inconnu',
    '/catalogue/00000000-0000-4000-8000-000000000000',
    "/catalogue/'",
    '/catalogue.ttl?page=9',
  ])('%s is not found', async path => {
    const { base } = await opened(['Piscines'])
    expect((await get(base + path)).status).toBe(404)
  })
})

describe('The catalogue in DCAT', () => {
  test('holds the register of AI first, then each dataset, alike in the three syntaxes', async () => {
    const { home, base, ids } = await opened(['Piscines'])
    await publish(database, home, { content: aSite(), code: 'site' })
    await publish(database, home, { content: aSystem(), code: 'k7m2' })
    const [turtle, json, xml] = [
      await read(`${base}/catalogue.ttl`),
      await read(`${base}/catalogue.jsonld`),
      await read(`${base}/catalogue.rdf`),
    ]
    expect(turtle.records.map(({ title }) => title)).toEqual([
      expect.stringContaining('Registre public de l’IA'),
      'Piscines',
    ])
    expect([json, xml]).toEqual([turtle, turtle])
    expect(turtle.announced).toBe(2)
    const address = `http://localhost:4610${base}/catalogue/${ids[0]}`
    expect(await text(`${base}/catalogue.ttl`)).toContain(`<${address}> a dcat:Dataset`)
    expect((await get(new URL(address).pathname)).status).toBe(200)
  })

  test('says where its next page is, and each page holds its own', async () => {
    const { base } = await opened(Array.from({ length: 101 }, (_, n) => `Jeu ${String(n).padStart(3, '0')}`))
    const first = await read(`${base}/catalogue.ttl`)
    expect([first.announced, first.received, first.next]).toEqual([
      101,
      100,
      `http://localhost:4610${base}/catalogue.ttl?page=2`,
    ])
    const second = await read(`${base}/catalogue.ttl?page=2`)
    expect([second.received, second.next]).toEqual([1, null])
  })

  test.skipIf(!hasShapes)('is valid against the official shapes of DCAT-AP 3', async () => {
    const { home, base } = await opened(['Piscines', 'Écoles'], {
      bbox: [4.1, 45.2, 4.9, 45.8],
      crs: 'EPSG:2154',
      temporal_from: '2020-01-01',
      contact: 'SIG, sig@ville.example',
      language: 'fr',
    })
    await publish(database, home, { content: aSite(), code: 'site' })
    const turtle = await text(`${base}/catalogue.ttl`)
    expect(new Parser().parse(turtle).length).toBeGreaterThan(60)
    expect(await faultsOf(turtle)).toEqual([])
  })
})
