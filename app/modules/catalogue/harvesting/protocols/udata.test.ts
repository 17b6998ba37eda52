import { expect, test } from 'vitest'
import { readAs, recordAs, refusalOf } from './test-answers.ts'
import { udata } from './udata.ts'

const made = (parts: object = {}) => ({ id: '5f', title: 'Arbres', resources: [], ...parts })
const page = (...data: unknown[]) => ({ data, total: data.length, page: 1, page_size: 100, next_page: null })
const first = udata.first({ url: 'https://www.data.example/', options: {} })

test.each([
  ['https://www.data.example/fr/', '/api/1/datasets/'],
  ['https://www.data.example/organizations/val-de-brume/datasets', '/api/1/organizations/val-de-brume/datasets/'],
  ['https://www.data.example/api/1/datasets/?organization=5a&tag=eau', '/api/1/datasets/'],
  ['https://www.data.example/api/2/datasets/search/?q=eau', '/api/2/datasets/search/'],
])('From %s, %s is asked', (url, path) => {
  const asked = new URL(udata.first({ url, options: {} }).url)
  expect(asked.pathname).toBe(path)
  expect(asked.searchParams.get('page_size')).toBe('100')
  for (const name of ['tag', 'q']) expect(asked.searchParams.get(name)).toBe(new URL(url).searchParams.get(name))
})

test('An organisation is asked by its own list, which has no window', () => {
  const asked = udata.first({ url: 'https://www.data.example/', options: { organisation: '5a' } })
  expect(new URL(asked.url).pathname).toBe('/api/1/organizations/5a/datasets/')
})

test('The next page is the one that the answer names, and none after an empty page', async () => {
  const named = { ...page(made()), total: 300, next_page: 'https://www.data.example/api/1/datasets/?page=2' }
  const { next, announced } = await readAs(udata, named, first)
  expect([next?.url, announced]).toEqual(['https://www.data.example/api/1/datasets/?page=2', 300])
  expect((await readAs(udata, { ...named, data: [] }, first)).next).toBeNull()
  expect((await readAs(udata, page(made()), first)).next).toBeNull()
})

test('Private, deleted and archived datasets are refused with their reason', async () => {
  const { rejections } = await readAs(
    udata,
    page(
      made({ private: true }),
      made({ deleted: '2024-01-01' }),
      made({ archived: '2024-01-01' }),
      made({ title: '' }),
    ),
  )
  expect(rejections.map(({ reason }) => reason)).toEqual([
    'source-private',
    'source-deleted',
    'source-archived',
    'no-title',
  ])
})

test('A dataset of version 1 is read whole', async () => {
  const record = await recordAs(
    udata,
    page(
      made({
        description: 'Relevé **annuel**.',
        organization: { name: 'Val-de-Brume' },
        contact_points: [{ email: 'sig@val.example', name: 'SIG' }],
        tags: ['arbres', 'Arbres', 'ville'],
        license: 'lov2',
        frequency: 'punctual',
        created_at: '2020-01-01T10:00:00+00:00',
        last_update: '2025-02-03T10:00:00+00:00',
        internal: { last_modified_internal: '2025-06-01T00:00:00' },
        temporal_coverage: { start: '2020-01-01', end: '2024-12-31' },
        spatial: { zones: ['fr:epci:200000000'], geom: { type: 'Point', coordinates: [1.5, 48.5] } },
        page: 'https://www.data.example/datasets/arbres/',
        resources: [
          {
            title: 'arbres.csv',
            url: 'https://static.example/arbres-2025.csv',
            latest: 'https://www.data.example/r/1',
            format: 'csv',
            mime: 'text/csv',
            filesize: 2048,
            checksum: { type: 'sha1', value: 'ab' },
            last_modified: '2025-02-03T10:00:00',
            schema: { name: 'etalab/schema-arbres' },
          },
          { title: 'Notice', url: 'https://static.example/notice.pdf', type: 'documentation', format: 'pdf' },
        ],
      }),
    ),
  )
  expect(record).toMatchObject({
    remoteId: '5f',
    description: 'Relevé **annuel**.',
    publisher: 'Val-de-Brume',
    contact: 'sig@val.example',
    keywords: ['arbres', 'ville'],
    licence: 'LO-2.0',
    accessLevel: 'open',
    frequency: 'AS_NEEDED',
    issuedOn: '2020-01-01',
    modifiedOn: '2025-02-03',
    describedOn: '2025-06-01',
    temporalFrom: '2020-01-01',
    temporalUntil: '2024-12-31',
    place: 'fr:epci:200000000',
    bbox: [1.5, 48.5, 1.5, 48.5],
    conformsTo: 'etalab/schema-arbres',
    landingPage: 'https://www.data.example/datasets/arbres/',
    distributions: [
      { kind: 'file', format: 'CSV', downloadUrl: 'https://www.data.example/r/1', byteSize: 2048, checksum: 'sha1:ab' },
      { kind: 'page', format: 'PDF', downloadUrl: null },
    ],
    doubts: [],
  })
})

test('Version 2 gives resources elsewhere: their lack is said', async () => {
  const elsewhere = { rel: 'subsection', href: 'https://www.data.example/api/2/datasets/5f/resources/', total: 12 }
  const record = await recordAs(
    udata,
    page(made({ license: { id: 'odc-odbl' }, frequency: { id: 'annual' }, resources: elsewhere })),
  )
  expect(record).toMatchObject({
    licence: 'ODbL-1.0',
    frequency: 'ANNUAL',
    distributions: [],
    doubts: ['resources-elsewhere'],
  })
})

test('Restricted access is told, open licence or not', async () => {
  const record = await recordAs(udata, made({ access_type: 'restricted', license: 'lov2' }))
  expect(record.accessLevel).toBe('restricted')
})

test.each([
  ['not-udata', { message: 'The requested URL was not found' }],
  ['web-page', '<html><body/></html>'],
  ['not-json', 'oups'],
])('It is refused as « %s »', async (reason, said) => {
  expect(await refusalOf(udata, said)).toBe(reason)
})
