import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { NotACatalogue } from '../../harvesting/protocol.ts'
import { arcgisProtocol, dcatProtocol } from '../protocols.ts'
import { readRdfCatalogue } from './read-rdf-catalogue.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (text: string, type: string | null = null, url: string | null = null) =>
  readRdfCatalogue({ body: bytes(text), type, url })
const first = async (text: string) => (await read(text)).records[0]

const prefixes = `@prefix dcat: <http://www.w3.org/ns/dcat#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix locn: <http://www.w3.org/ns/locn#> .
@prefix hydra: <http://www.w3.org/ns/hydra/core#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
`
const turtle = (text: string) => `${prefixes}${text}`
const piscines = '<https://v.example/1> a dcat:Dataset ; dct:title "Piscines"'

describe('A catalogue in RDF', () => {
  test('is recognised by what it looks like, whatever was announced', async () => {
    const xml = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"><dcat:Dataset rdf:about="https://v.example/1"><dct:title>Piscines</dct:title></dcat:Dataset></rdf:RDF>`
    const json = JSON.stringify({
      '@id': 'https://v.example/1',
      '@type': 'http://www.w3.org/ns/dcat#Dataset',
      'http://purl.org/dc/terms/title': 'Piscines',
    })
    const triples =
      '<https://v.example/1> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .\n<https://v.example/1> <http://purl.org/dc/terms/title> "Piscines" .\n'
    for (const text of [xml, json, triples, turtle(`${piscines} .`), `\uFEFF${xml}`]) {
      for (const type of ['text/turtle', 'application/rdf+xml', 'text/html', null]) {
        const { records } = await read(text, type)
        expect(records.map(({ remoteId, title }) => [remoteId, title])).toEqual([['https://v.example/1', 'Piscines']])
      }
    }
  })

  test.each([
    ['<!doctype html><title>Connexion</title>', 'web-page'],
    ['   ', 'rdf-other'],
    ['nom;adresse\nA;B', 'rdf-other'],
    ['<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"/>', 'rdf-other'],
    ['{"dataset": ', 'rdf-broken'],
    [turtle('<https://v.example/1> dct:title "Sans type" .'), 'rdf-no-dataset'],
    [
      '<!DOCTYPE rdf:RDF [<!ENTITY x "y">]><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"/>',
      'xml-entities',
    ],
    ['{"@context": "https://ailleurs.example/contexte.jsonld", "@graph": []}', 'rdf-unknown-context'],
    ['{"@context": {"@import": "https://ailleurs.example/c.jsonld"}, "@graph": []}', 'rdf-unknown-context'],
    ['{"@context": ["https://169.254.169.254/latest"], "@graph": []}', 'rdf-unknown-context'],
  ])('%s is refused with its reason', async (text, reason) => {
    await expect(read(text)).rejects.toMatchObject({ reason })
  })

  test('loses a wrong statement alone, and says which', async () => {
    const text = turtle(`${piscines} .

<https://v.example/2> a dcat:Dataset ; dct:title "Cassé ;

<https://v.example/3> a dcat:Dataset ; dct:title "Écoles" .
`)
    const { records, rejections, received } = await read(text)
    expect(records.map(({ title }) => title)).toEqual(['Piscines', 'Écoles'])
    expect(rejections).toMatchObject([{ reason: 'rdf-broken', remoteId: 'https://v.example/2', position: 3 }])
    expect(received).toBe(3)
  })

  test('keeps what a language tag of no standard says', async () => {
    expect((await first(turtle('<https://v.example/1> a dcat:Dataset ; dct:title "Piscines"@français .')))?.title).toBe(
      'Piscines',
    )
    const xml = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"><dcat:Dataset><dct:title xml:lang="français">Piscines</dct:title></dcat:Dataset></rdf:RDF>`
    expect((await first(xml))?.title).toBe('Piscines')
    const json = {
      '@type': 'http://www.w3.org/ns/dcat#Dataset',
      'http://purl.org/dc/terms/title': { '@value': 'Piscines', '@language': 'français' },
    }
    expect((await first(JSON.stringify(json)))?.title).toBe('Piscines')
  })

  test('rejects a dataset without title and one that is only named, and keeps the others', async () => {
    const text =
      turtle(`<https://v.example/> a dcat:Catalog ; dcat:dataset <https://v.example/1>, <https://v.example/2>, <https://v.example/3> .
${piscines} . <https://v.example/2> a dcat:Dataset .`)
    const { records, rejections } = await read(text)
    expect(records).toHaveLength(1)
    expect(rejections.map(({ remoteId, reason }) => [remoteId, reason])).toEqual([
      ['https://v.example/2', 'no-title'],
      ['https://v.example/3', 'rdf-only-named'],
    ])
  })

  test('gives relative addresses those of where it came from, and never a path of this machine', async () => {
    const text = turtle(
      '<jeu-1> a dcat:Dataset ; dct:title "Piscines" ; dcat:distribution [ a dcat:Distribution ; dcat:accessURL <fichier.csv> ] .',
    )
    const [near] = (await read(text, null, 'https://v.example/donnees/catalogue.ttl')).records
    expect([near?.remoteId, near?.distributions[0]?.accessUrl]).toEqual([
      'https://v.example/donnees/jeu-1',
      'https://v.example/donnees/fichier.csv',
    ])
    const [far] = (await read(text)).records
    expect([far?.remoteId, far?.distributions, far?.doubts]).toEqual(['jeu-1', [], ['link-not-web']])
  })

  test('counts once what is both a dataset and a series', async () => {
    const { records, received } = await read(turtle(`${piscines} ; a dcat:DatasetSeries .`))
    expect([received, records[0]?.doubts]).toEqual([1, ['rdf-series']])
  })

  test('keeps apart two datasets that bear the same identifier', async () => {
    const { records } = await read(
      turtle(
        `${piscines} ; dct:identifier "a" . <https://v.example/2> a dcat:Dataset ; dct:title "Écoles" ; dct:identifier "a" .`,
      ),
    )
    expect(records.map(({ remoteId }) => remoteId)).toEqual(['a', 'https://v.example/2'])
  })

  test.each([
    ['POLYGON((1 45, 2 45, 2 46, 1 46, 1 45))', [1, 45, 2, 46]],
    ['polygon ((1 45,2 45,2 46,1 46,1 45))', [1, 45, 2, 46]],
    ['<http://www.opengis.net/def/crs/EPSG/0/4326> POLYGON((45 1, 45 2, 46 2, 45 1))', [1, 45, 2, 46]],
    ['ENVELOPE(1, 2, 46, 45)', [1, 45, 2, 46]],
    ['{"type":"Polygon","coordinates":[[[1,45],[2,45],[2,46],[1,45]]]}', [1, 45, 2, 46]],
    ['1,45,2,46', [1, 45, 2, 46]],
    [
      '<gml:Envelope><gml:lowerCorner>1 45</gml:lowerCorner><gml:upperCorner>2 46</gml:upperCorner></gml:Envelope>',
      [1, 45, 2, 46],
    ],
    ['POLYGON((NaN 45, 2 46))', null],
    ['POLYGON((652000 6862000, 653000 6863000))', null],
    ['<http://www.opengis.net/def/crs/EPSG/0/2154> POLYGON((1 45, 2 46))', null],
  ])('the box of %s is %j', async (geometry, box) => {
    const record = await first(turtle(`${piscines} ; dct:spatial [ locn:geometry ${JSON.stringify(geometry)} ] .`))
    expect(record?.bbox).toEqual(box)
    expect(record?.doubts.length).toBe(box ? 0 : 1)
  })

  test('finds the licence where it hides, and leaves out what is no format', async () => {
    const record = await first(
      turtle(`${piscines} ; dct:rights "Licence Ouverte 2.0 (Etalab), voir les conditions" ; dct:issued "2023-02-30" ;
  dcat:distribution [ a dcat:Distribution ; dcat:accessURL <https://v.example/1> ; dct:format "N4876e1a2b3c4d5e6f708192a3b4c5d6e7" ] .`),
    )
    expect(record).toMatchObject({
      licence: 'LO-2.0',
      accessLevel: 'open',
      issuedOn: null,
      distributions: [{ format: null, formatText: null }],
    })
    expect(record?.doubts).toEqual(expect.arrayContaining(['impossible-date', 'rdf-blank-format']))
  })

  test('leads to its next page, in the old way of Hydra too, and never to itself', async () => {
    const page = (next: string) =>
      turtle(
        `${piscines} . <https://v.example/c?page=1> a hydra:PagedCollection ; hydra:nextPage <${next}> ; hydra:totalItems 12 .`,
      )
    expect(await read(page('https://v.example/c?page=2'))).toMatchObject({
      announced: 12,
      next: 'https://v.example/c?page=2',
    })
    const asked = { url: 'https://v.example/c?page=1' }
    const answer = { body: bytes(page('https://v.example/c?page=1')), type: null, url: null }
    expect((await dcatProtocol.read(answer, asked, 0)).next).toBeNull()
  })

  test('a feed of ArcGIS is asked at its address, or where the person says', () => {
    const asked = (url: string, options = {}) => arcgisProtocol.first({ url, options }).url
    expect(asked('https://donnees.ville.fr')).toBe('https://donnees.ville.fr/api/feed/dcat-ap/2.1.1.json')
    expect(asked('https://donnees.ville.fr/', { feed: 'dcat-us/1.1.json' })).toBe(
      'https://donnees.ville.fr/api/feed/dcat-us/1.1.json',
    )
    expect(asked('https://donnees.ville.fr/api/feed/dcat-us/1.1.json')).toBe(
      'https://donnees.ville.fr/api/feed/dcat-us/1.1.json',
    )
  })

  test('whatever is altered in it, it is read or refused by name', async () => {
    const whole = turtle(
      `${piscines} ; dct:spatial [ locn:geometry "POLYGON((1 45, 2 46))" ] ; dcat:distribution [ dcat:accessURL <https://v.example/1> ] .`,
    )
    const altered = fc.tuple(fc.nat(whole.length), fc.nat(12), fc.string({ maxLength: 8 }))
    await fc.assert(
      fc.asyncProperty(altered, async ([at, long, put]) => {
        const text = whole.slice(0, at) + put + whole.slice(at + long)
        const batch = await read(text).catch((error: unknown) => error)
        if (batch instanceof Error) expect(batch).toBeInstanceOf(NotACatalogue)
      }),
      { numRuns: 300 },
    )
  })
})
