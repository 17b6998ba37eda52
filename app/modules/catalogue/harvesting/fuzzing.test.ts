import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Batch, NotACatalogue, type ProtocolId, protocols, type Question } from './protocol.ts'
import { protocolFor } from './protocols.ts'
import { cswPage, distributed, isoRecord, onLine, string, transfer } from './protocols/test-answers.ts'
import { readingTexts } from './texts.ts'

/** The same strange answers on every machine. */
const parameters = { seed: 20_261_123, numRuns: 150 }

const readable = protocols.filter(id => protocolFor(id) !== null && id !== 'dcat' && id !== 'arcgis')
const bytesOf = (text: string) => new TextEncoder().encode(text)

/** Whatever comes in, what goes out is a batch that keeps its promises, or a refusal with a known reason. */
async function survives(id: ProtocolId, body: Uint8Array, start = 7): Promise<void> {
  const protocol = protocolFor(id)
  if (!protocol) throw new Error(`no protocol ${id}`)
  const asked = protocol.first({ url: 'https://source.example/', options: {} })
  for (const question of [asked, null]) {
    const answer = { body, type: null, url: question?.url ?? null }
    try {
      keepsPromises(await protocol.read(answer, question, start), question, start)
    } catch (error) {
      if (!(error instanceof NotACatalogue)) throw error
      expect(readingTexts.fr.errors, error.reason).toHaveProperty(error.reason)
    }
  }
}

function keepsPromises(
  { records, rejections, received, announced, next }: Batch,
  asked: Question | null,
  start: number,
) {
  expect(records.length + rejections.length).toBe(received)
  const positions = rejections.map(({ position }) => position)
  expect(new Set(positions).size).toBe(positions.length)
  for (const position of positions) expect(position > start && position <= start + received).toBe(true)
  for (const { reason } of rejections) expect(readingTexts.fr.errors).toHaveProperty(reason)
  if (announced !== null) expect(Number.isFinite(announced)).toBe(true)
  if (asked === null) expect(next).toBeNull()
  for (const { remoteId, title, bbox, doubts, distributions, ...days } of records) {
    expect(typeof remoteId === 'string' && remoteId !== '' && typeof title === 'string' && title !== '').toBe(true)
    for (const doubt of doubts) expect(readingTexts.fr.errors).toHaveProperty(doubt)
    if (bbox) expect(bbox.every(Number.isFinite) && bbox[1] <= bbox[3]).toBe(true)
    for (const day of [days.issuedOn, days.modifiedOn, days.describedOn, days.temporalFrom, days.temporalUntil])
      expect(day === null || /^\d{4}-\d\d-\d\d$/.test(day)).toBe(true)
    for (const { accessUrl, byteSize } of distributions) {
      expect(accessUrl === null || /^(?:https?|ftps?):\/\//.test(accessUrl)).toBe(true)
      expect(byteSize === null || (Number.isSafeInteger(byteSize) && byteSize > 0)).toBe(true)
    }
  }
}

/** Words that the protocols look for, so that chance falls on what they read. */
const keys = fc.constantFrom(
  ...'success result results count data total next_page id title name datasets dataset dataset_id metas default dcat theme keyword license resources url format size extras key value spatial tags groups organization type state features properties geometry coordinates links rel href collections extent bbox temporal interval time themes concepts contacts emails total_count nhits has_records attachments deleted private archived frequency temporal_coverage start end schema checksum'.split(
    ' ',
  ),
)
const words = fc.constantFrom(
  '',
  ' ',
  '..',
  '2021-02-30',
  '0002-01-01',
  'NaN',
  '-1',
  '1e999',
  '[]',
  '{"a":',
  '<p>',
  '&#0;',
  'next',
  'items',
  'https://x.example/a.csv',
  'javascript:1',
  'a'.repeat(2_000),
  '\ud800',
)
const { value: strange } = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    words,
    fc.string({ maxLength: 12 }),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 6 }),
  ),
}))
/** The envelopes that each protocol opens, around anything. */
const envelopes = fc.oneof(
  strange,
  fc.array(strange, { maxLength: 4 }).map(results => ({ success: true, result: { count: 3, results } })),
  fc.array(strange, { maxLength: 4 }).map(data => ({ data, total: 3 })),
  fc.array(strange, { maxLength: 4 }).map(results => ({ total_count: 3, results })),
  fc.array(strange, { maxLength: 4 }).map(features => ({ type: 'FeatureCollection', features })),
  fc.array(strange, { maxLength: 4 }).map(collections => ({ collections })),
)

const samples: readonly string[] = [
  cswPage(
    'numberOfRecordsMatched="9" nextRecord="2"',
    isoRecord({
      identification: string('abstract', 'Un résumé'),
      metadata: distributed(transfer(onLine('https://x.example/a?b=c', { protocol: 'OGC:WFS' }))),
    }),
  ),
  '<WFS_Capabilities version="2.0.0"><FeatureTypeList><FeatureType><Name>a</Name><Title>t</Title><WGS84BoundingBox><LowerCorner>1 48</LowerCorner><UpperCorner>2 49</UpperCorner></WGS84BoundingBox></FeatureType></FeatureTypeList></WFS_Capabilities>',
  '<WMS_Capabilities version="1.3.0"><Capability><Layer><Name>a</Name><CRS>EPSG:2154</CRS></Layer></Capability></WMS_Capabilities>',
  '{"success":true,"result":{"count":9,"results":[{"id":"a","title":"t","extras":[{"key":"spatial","value":"{}"}],"resources":[{"url":"https://x.example/a.csv","size":"4 Mo"}]}]}}',
  '{"data":[{"id":"a","title":"t","resources":[{"url":"https://x.example/a.csv","filesize":3}]}],"total":9,"next_page":"/b"}',
  '{"total_count":9,"results":[{"dataset_id":"a","metas":{"default":{"title":"t","theme":"a, b"}}}]}',
  '{"type":"FeatureCollection","features":[{"id":"a","properties":{"title":"t"},"geometry":{"type":"Point","coordinates":[1,48]}}],"links":[{"rel":"next","href":"?b"}]}',
]

/** One to five accidents: a slice lost, doubled, moved or replaced, at places that the run chooses. */
const accidents = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
    kind: fc.constantFrom('lost', 'doubled', 'strange', 'cut'),
    instead: fc.oneof(
      words,
      fc.string({ maxLength: 8 }),
      fc.constantFrom('<', '>', '&', '"', '</', ']]>', '<![CDATA[', '{', '}'),
    ),
  }),
  { minLength: 1, maxLength: 5 },
)

function damage(text: string, list: readonly { at: number; length: number; kind: string; instead: string }[]): string {
  return list.reduce((whole, { at, length, kind, instead }) => {
    const from = Math.floor(at * whole.length)
    const slice = whole.slice(from, from + length)
    const after = whole.slice(from + length)
    if (kind === 'cut') return whole.slice(0, from)
    return whole.slice(0, from) + (kind === 'doubled' ? slice + slice : kind === 'strange' ? instead : '') + after
  }, text)
}

describe.each(readable)('%s', id => {
  test('Any bytes are refused or read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), body => survives(id, body)),
      parameters,
    )
  })

  test('Any JSON in any envelope is refused or read', async () => {
    const property = fc.asyncProperty(envelopes, value => survives(id, bytesOf(JSON.stringify(value) ?? '')))
    await fc.assert(property, { ...parameters, numRuns: 400 })
  })

  test('A damaged answer, of this protocol or another, is refused or read', async () => {
    const property = fc.asyncProperty(fc.constantFrom(...samples), accidents, (sample, list) =>
      survives(id, bytesOf(damage(sample, list))),
    )
    await fc.assert(property, { ...parameters, numRuns: 400 })
  })
})

const folder = new URL('../../../../../shared/fixtures/', import.meta.url)

describe.skipIf(!existsSync(folder))('damaged real files (../shared/fixtures)', () => {
  test.each<[ProtocolId, string]>([
    ['csw', 'csw/geonetwork-iso19139-page-3.xml'],
    ['csw', 'csw/geobretagne-mdmetadata.xml'],
    ['ckan', 'dcat/dkan-french-w-license.json'],
  ])('%s %s', async (id, file) => {
    const text = readFileSync(new URL(file, folder), 'utf8')
    const property = fc.asyncProperty(accidents, list => survives(id, bytesOf(damage(text, list))))
    await fc.assert(property, { ...parameters, numRuns: 60 })
  })
})
