import { expect, test } from 'vitest'
import { ogcRecords } from './ogc-records.ts'
import { readAs, recordAs, refusalOf } from './test-answers.ts'

const first = ogcRecords.first({ url: 'https://api.example/ogc', options: {} })
const link = (rel: string, href: string, type = 'application/json') => ({ rel, href, type })
const feature = (parts: object, properties: object = {}) => ({
  type: 'Feature',
  id: 'r-1',
  properties: { title: 'Arbres', ...properties },
  ...parts,
})

test('From the home page of an API the way to its records is found, link by link', async () => {
  const home = {
    title: 'API',
    links: [link('data', '/ogc/collections', 'text/html'), link('data', '/ogc/collections?f=json')],
  }
  const toCollections = await readAs(ogcRecords, home, first)
  expect(toCollections).toMatchObject({ received: 0, next: { url: 'https://api.example/ogc/collections?f=json' } })
  const catalogue = {
    id: 'catalogue',
    itemType: 'record',
    links: [link('items', '/ogc/collections/catalogue/items', 'application/geo+json')],
  }
  const toItems = await readAs(
    ogcRecords,
    { collections: [catalogue, { id: 'autre', title: 'x' }] },
    toCollections.next,
  )
  expect(toItems).toMatchObject({ received: 0, next: { url: 'https://api.example/ogc/collections/catalogue/items' } })
})

test('Records are read with their themes, contacts, period and links, and followed by the next page', async () => {
  const page = {
    type: 'FeatureCollection',
    numberMatched: 12,
    links: [link('next', '?offset=1')],
    features: [
      feature(
        {
          geometry: {
            type: 'Polygon',
            coordinates: [
              [
                [1, 48],
                [2, 49],
                [1, 49],
                [1, 48],
              ],
            ],
          },
          time: { interval: ['2020-01-01', '..'] },
          links: [
            { ...link('enclosure', 'https://x.example/arbres.csv', 'text/csv'), title: 'Fichier', length: 2048 },
            link('license', 'https://www.etalab.gouv.fr/licence-ouverte-open-licence'),
            link('canonical', 'https://x.example/arbres', 'text/html'),
            link('stylesheet', 'https://x.example/style.css'),
          ],
        },
        {
          description: '<p>Relevé</p>',
          keywords: ['arbre'],
          language: { code: 'fr' },
          created: '2020-01-01T00:00:00Z',
          updated: '2025-02-03T00:00:00Z',
          themes: [{ concepts: [{ id: 'http://inspire.ec.europa.eu/theme/tn', title: 'Réseaux' }] }],
          contacts: [{ organization: 'Val-de-Brume', roles: ['publisher'], emails: [{ value: 'sig@val.example' }] }],
        },
      ),
    ],
  }
  const { records, announced, next } = await readAs(ogcRecords, page, first)
  expect([announced, next?.url]).toEqual([12, 'https://api.example/ogc?offset=1'])
  expect(records).toMatchObject([
    {
      remoteId: 'r-1',
      description: 'Relevé',
      keywords: ['arbre', 'Réseaux'],
      themes: ['TRAN'],
      language: 'fr',
      publisher: 'Val-de-Brume',
      contact: 'sig@val.example',
      licence: 'LO-2.0',
      issuedOn: '2020-01-01',
      modifiedOn: '2025-02-03',
      temporalFrom: '2020-01-01',
      temporalUntil: null,
      bbox: [1, 48, 2, 49],
      landingPage: 'https://x.example/arbres',
      distributions: [{ kind: 'file', format: 'CSV', title: 'Fichier', byteSize: 2048 }],
    },
  ])
})

test('The records of an ArcGIS Hub, with tags and milliseconds, are read', async () => {
  const hub = feature(
    {},
    { tags: ['vélo'], modified: 1_659_088_033_000, license: '<p>Licence Ouverte 2.0</p>', type: 'Feature Service' },
  )
  expect(await recordAs(ogcRecords, { features: [hub] })).toMatchObject({
    keywords: ['vélo'],
    modifiedOn: '2022-07-29',
    licence: 'LO-2.0',
    isService: false,
  })
})

test('The collections of a server of features are datasets', async () => {
  const collection = {
    id: 'arbres',
    title: 'Arbres',
    extent: { spatial: { bbox: [[1, 48, 0, 2, 49, 90]] }, temporal: { interval: [['2019-01-01T00:00:00Z', null]] } },
    storageCrs: 'http://www.opengis.net/def/crs/EPSG/0/2154',
    links: [
      link('items', '/ogc/collections/arbres/items', 'application/geo+json'),
      link('items', '/ogc/collections/arbres/items?f=html', 'text/html'),
    ],
  }
  expect(await recordAs(ogcRecords, { collections: [collection] }, first)).toMatchObject({
    remoteId: 'arbres',
    bbox: [1, 48, 2, 49],
    temporalFrom: '2019-01-01',
    crs: 'EPSG:2154',
    landingPage: 'https://api.example/ogc/collections/arbres/items?f=html',
    distributions: [
      { kind: 'api', format: 'GEOJSON' },
      { kind: 'page', format: 'HTML' },
    ],
  })
})

test('A record without an identifier is refused, the others stay', async () => {
  const { records, rejections } = await readAs(ogcRecords, {
    features: [{ properties: { title: 'Sans' } }, feature({})],
  })
  expect([records.length, rejections]).toMatchObject([1, [{ position: 1, title: 'Sans', reason: 'no-identifier' }]])
})

test.each([
  ['not-ogc-api', { code: 'NotFound', description: 'rien ici' }],
  ['not-ogc-api', '[]'],
  ['not-json', '<a/>'],
])('It is refused as « %s »', async (reason, said) => {
  expect(await refusalOf(ogcRecords, said)).toBe(reason)
})
