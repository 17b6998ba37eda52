import { expect, test } from 'vitest'
import type { Answer } from '../protocol.ts'
import { recordOf } from '../reading/blank.ts'
import { cswProtocol } from './csw.ts'
import { answerOf, cswPage, isoRecord, readAs, recordAs, refusalOf } from './test-answers.ts'

const rdf: Answer[] = []
const csw = cswProtocol({
  readRdf(answer, start) {
    rdf.push(answer)
    const record = recordOf({ remoteId: `rdf-${start}`, title: 'RDF' }, new Set())
    return { records: [record], rejections: [], received: 1, announced: null, next: null }
  },
})

const first = csw.first({ url: 'https://geo.example/csw?map=a&SERVICE=CSW&request=GetCapabilities', options: {} })
const positionIn = (text: string | undefined) => Number(/startPosition="(\d+)"/.exec(text ?? '')?.[1])

async function nextPosition(attributes: string, records = 2, asked = first) {
  const items = Array.from({ length: records }, (_, i) => isoRecord({ id: `fiche-${i}` }))
  const { next } = await readAs(csw, cswPage(attributes, ...items), asked)
  return next && positionIn(next.body?.text)
}

test('The first question sorts, filters, and drops what was pasted of the capabilities', () => {
  expect(first.url).toBe('https://geo.example/csw?map=a')
  const text = first.body?.text ?? ''
  expect(text).toContain('<ogc:PropertyName>apiso:identifier</ogc:PropertyName><ogc:SortOrder>ASC')
  for (const kind of ['dataset', 'nonGeographicDataset', 'series', 'service'])
    expect(text).toContain(`<ogc:Literal>${kind}</ogc:Literal>`)
  expect(text).toContain('outputSchema="http://www.isotc211.org/2005/gmd"')
  expect(positionIn(text)).toBe(1)
})

test('DCAT is asked for when wanted, on every page', async () => {
  const dcat = csw.first({ url: 'https://geo.example/csw', options: { schema: 'dcat' } })
  const { next } = await readAs(csw, cswPage('numberOfRecordsMatched="9" nextRecord="3"', isoRecord()), dcat)
  expect(next?.body?.text).toContain('outputSchema="http://www.w3.org/ns/dcat#"')
})

test.each([
  ['a next record', 'numberOfRecordsMatched="6" nextRecord="3"', 3],
  ['none at the end', 'numberOfRecordsMatched="2" nextRecord="0"', null],
  ['the total plus one', 'numberOfRecordsMatched="2" nextRecord="3"', null],
  ['a next record that stands still', 'numberOfRecordsMatched="9" nextRecord="1"', null],
  ['a next record that is no number', 'numberOfRecordsMatched="9" nextRecord="suite"', null],
  ['no next record, more to come', 'numberOfRecordsMatched="6"', 3],
  ['no next record, all received', 'numberOfRecordsMatched="2"', null],
  ['neither total nor next record, a short page', '', null],
])('When the server says %s, the next position is read right', async (_what, attributes, position) => {
  expect(await nextPosition(attributes)).toBe(position)
})

test('A page without records is the last, whatever it announces', async () => {
  expect(await nextPosition('numberOfRecordsMatched="100" nextRecord="26"', 0)).toBeNull()
})

test('Fewer records than asked are followed by those after them', async () => {
  const { next } = await readAs(csw, cswPage('numberOfRecordsMatched="6" nextRecord="3"', isoRecord()), first)
  const { next: third } = await readAs(csw, cswPage('numberOfRecordsMatched="6"', isoRecord()), next)
  expect(positionIn(third?.body?.text)).toBe(4)
})

test('What is announced, received, kept and refused is counted, and a bad record stops nothing', async () => {
  const page = cswPage(
    'numberOfRecordsMatched="40"',
    isoRecord({ id: 'a' }),
    isoRecord({ id: null }),
    isoRecord({ id: 'c', title: null }),
    '<x:Inconnu xmlns:x="u"/>',
    isoRecord({ id: 'e' }),
  )
  const { records, rejections, received, announced } = await readAs(csw, page)
  expect(records.map(({ remoteId }) => remoteId)).toEqual(['a', 'e'])
  expect(rejections).toEqual([
    { position: 2, remoteId: null, title: 'Arbres', reason: 'no-identifier', detail: null },
    { position: 3, remoteId: 'c', title: null, reason: 'no-title', detail: null },
    { position: 4, remoteId: null, title: null, reason: 'unknown-schema', detail: 'x:Inconnu' },
  ])
  expect([received, announced]).toEqual([5, 40])
})

test('A report of the service, sent as a success, refuses with its words', async () => {
  const report =
    '<ows:ExceptionReport xmlns:ows="http://www.opengis.net/ows"><ows:Exception exceptionCode="NoApplicableCode"><ows:ExceptionText>Index en panne</ows:ExceptionText></ows:Exception></ows:ExceptionReport>'
  await expect(readAs(csw, report)).rejects.toMatchObject({
    reason: 'exception-report',
    detail: 'NoApplicableCode : Index en panne',
  })
})

test.each([
  ['web-page', '<!DOCTYPE html><html><body>Maintenance</body></html>'],
  ['not-csw', '<csw:Capabilities xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"/>'],
  ['not-xml', '{"error": true}'],
  ['answer-cut-short', cswPage('', isoRecord()).slice(0, -90)],
])('It is refused as « %s »', async (reason, text) => {
  expect(await refusalOf(csw, text)).toBe(reason)
})

test('A record alone, or of GetRecordById, is read too', async () => {
  expect((await recordAs(csw, isoRecord({ id: 'seule' }))).remoteId).toBe('seule')
  const byId = `<csw:GetRecordByIdResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2">${isoRecord({ id: 'b' })}</csw:GetRecordByIdResponse>`
  expect((await recordAs(csw, byId)).remoteId).toBe('b')
})

test('Dublin Core, from a server that ignores the schema asked, is understood', async () => {
  const record = `<csw:Record xmlns:csw="c" xmlns:dc="d" xmlns:dct="t" xmlns:ows="o"><dc:identifier>dc-1</dc:identifier><dc:title>Pistes cyclables</dc:title><dc:type>dataset</dc:type><dc:subject>vélo</dc:subject><dc:subject>transportation</dc:subject><dct:abstract>Tracés relevés en 2025.</dct:abstract><dct:modified>2025-06-01</dct:modified><dc:creator>Val-de-Brume</dc:creator><dc:rights>Licence Ouverte 2.0</dc:rights><dc:language>fre</dc:language><dc:URI protocol="OGC:WFS" name="pistes">https://geo.example/wfs</dc:URI><dc:URI protocol="WWW:DOWNLOAD-1.0-http--download">https://geo.example/pistes.csv</dc:URI><ows:BoundingBox crs="urn:x-ogc:def:crs:EPSG:6.11:4326"><ows:LowerCorner>48 1.5</ows:LowerCorner><ows:UpperCorner>49 2.5</ows:UpperCorner></ows:BoundingBox></csw:Record>`
  expect(await recordAs(csw, cswPage('numberOfRecordsMatched="1"', record))).toMatchObject({
    remoteId: 'dc-1',
    title: 'Pistes cyclables',
    description: 'Tracés relevés en 2025.',
    language: 'fr',
    keywords: ['vélo', 'transportation'],
    themes: ['TRAN'],
    publisher: 'Val-de-Brume',
    licence: 'LO-2.0',
    accessLevel: 'open',
    modifiedOn: '2025-06-01',
    bbox: [1.5, 48, 2.5, 49],
    distributions: [
      { kind: 'service', format: 'WFS', accessUrl: 'https://geo.example/wfs', title: 'pistes' },
      { kind: 'file', format: 'CSV', downloadUrl: 'https://geo.example/pistes.csv' },
    ],
  })
})

test('RDF inside a page goes to the reader of RDF, as a document of its own, at its place', async () => {
  rdf.length = 0
  const dataset = '<dcat:Dataset xmlns:dcat="http://www.w3.org/ns/dcat#" rdf:about="https://x.example/1"/>'
  const page = cswPage(
    'numberOfRecordsMatched="3" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"',
    isoRecord({ id: 'iso' }),
    `<rdf:RDF>${dataset}</rdf:RDF>`,
    dataset,
  )
  const { records, received } = await csw.read(answerOf(page, 'https://geo.example/csw'), null, 10)
  expect(records.map(({ remoteId }) => remoteId)).toEqual(['iso', 'rdf-11', 'rdf-12'])
  expect(received).toBe(3)
  const [whole, bare] = rdf.map(({ body }) => new TextDecoder().decode(body))
  expect(whole).toMatch(/^<rdf:RDF [^>]*xmlns:rdf="[^"]*"[^>]*><dcat:Dataset xmlns:dcat=/)
  expect(bare).toMatch(/^<rdf:RDF xmlns:rdf="[^"]*"><dcat:Dataset [^>]*xmlns:rdf=/)
  expect(rdf[0]).toMatchObject({ type: 'application/rdf+xml', url: 'https://geo.example/csw' })
})
