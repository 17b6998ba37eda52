import { expect, test } from 'vitest'
import { ckan } from './ckan.ts'
import { readAs, recordAs, refusalOf } from './test-answers.ts'

const search = (...results: unknown[]) => ({ success: true, result: { count: results.length, results } })
const made = (parts: object) => ({ id: 'p-1', name: 'arbres', title: 'Arbres', ...parts })
const first = ckan.first({ url: 'https://ckan.example', options: {} })

test.each([
  ['https://ckan.example', 'https://ckan.example/api/3/action/package_search'],
  ['https://ckan.example/fr/dataset?q=eau', 'https://ckan.example/api/3/action/package_search'],
  ['https://x.example/catalogue/dataset/', 'https://x.example/catalogue/api/3/action/package_search'],
  ['https://x.example/api/3/action/package_search?fq=tags:eau', 'https://x.example/api/3/action/package_search'],
])('From %s the search is asked, sorted', (url, address) => {
  const { url: asked } = ckan.first({ url, options: {} })
  expect(asked.split('?')[0]).toBe(address)
  expect(new URL(asked).searchParams.get('sort')).toBe('id asc')
  for (const [name, value] of new URL(url).searchParams) expect(new URL(asked).searchParams.get(name)).toBe(value)
})

test('An organisation may be asked alone', () => {
  const { url } = ckan.first({ url: 'https://ckan.example', options: { organisation: 'val-de-brume' } })
  expect(new URL(url).searchParams.get('fq')).toBe('organization:"val-de-brume"')
})

test('The next page starts after what was received, until the total', async () => {
  const page = { success: true, result: { count: 5, results: [made({ id: 'a' }), made({ id: 'b' })] } }
  const second = (await readAs(ckan, page, first)).next
  expect(new URL(second?.url ?? '').searchParams.get('start')).toBe('2')
  const last = { success: true, result: { count: 3, results: [made({ id: 'c' })] } }
  expect((await readAs(ckan, last, second)).next).toBeNull()
  expect((await readAs(ckan, { success: true, result: { count: 9, results: [] } }, second)).next).toBeNull()
})

test('A listing of DKAN, which has no total, goes on while its pages are full', async () => {
  const listing = ckan.first({ url: 'https://dkan.example', options: { dkan: 'yes' } })
  expect(listing.url).toContain('/current_package_list_with_resources?limit=100&offset=0')
  const full = { success: true, result: [Array.from({ length: 100 }, (_, i) => made({ id: `p${i}` }))] }
  const { received, next } = await readAs(ckan, full, listing)
  expect([received, new URL(next?.url ?? '').searchParams.get('offset')]).toEqual([100, '100'])
  expect((await readAs(ckan, { success: true, result: [[made({})]] }, next)).next).toBeNull()
})

test.each([
  ['service-refuses', { success: false, error: { message: 'Accès refusé' } }],
  ['web-page', '<!DOCTYPE html><title>502</title>'],
  ['not-json', 'Erreur interne'],
  ['answer-cut-short', '{"success": true, "result": {"count": 3, "results": [{"id"'],
  ['not-ckan', { datasets: [] }],
  ['answer-empty', ''],
])('It is refused as « %s »', async (reason, said) => {
  expect(await refusalOf(ckan, said)).toBe(reason)
})

test('A search, a package, a list of DKAN and a bare one are all read', async () => {
  for (const said of [
    search(made({})),
    { success: true, result: made({}) },
    { success: true, result: [made({})] },
    [made({})],
  ])
    expect((await recordAs(ckan, said)).remoteId).toBe('p-1')
})

test('What is deleted, a draft, or no dataset is refused with its reason; what is no object too', async () => {
  const { records, rejections } = await readAs(
    ckan,
    search(
      made({ state: 'deleted' }),
      made({ state: 'draft' }),
      made({ type: 'harvest' }),
      'x',
      null,
      made({ id: 'bon' }),
    ),
  )
  expect(records.map(({ remoteId }) => remoteId)).toEqual(['bon'])
  expect(rejections.map(({ position, reason }) => [position, reason])).toEqual([
    [1, 'source-deleted'],
    [2, 'source-draft'],
    [3, 'not-a-dataset'],
    [4, 'unreadable-record'],
    [5, 'unreadable-record'],
  ])
})

test('Extras bring the box, the period, the frequency and the language, list or object', async () => {
  const spatial = '{"type":"Polygon","coordinates":[[[1,48],[2,48],[2,49],[1,48]]]}'
  const expected = {
    bbox: [1, 48, 2, 49],
    temporalFrom: '2020-01-01',
    temporalUntil: '2020-12-31',
    frequency: 'MONTHLY',
  }
  const values = { spatial, temporal_start: '2020', temporal_end: '2020', frequency: 'mensuelle', language: 'fr' }
  const pairs = Object.entries(values).map(([key, value]) => ({ key, value }))
  for (const extras of [values, pairs])
    expect(await recordAs(ckan, search(made({ extras })))).toMatchObject({ ...expected, language: 'fr' })
})

test('The dates of the data are not those of their description', async () => {
  const dated = made({
    metadata_created: '2019-01-01T00:00:00.000000',
    metadata_modified: '2026-05-01T00:00:00.000000',
    resources: [{ url: 'https://x.example/a.csv', last_modified: '2024-03-02T10:00:00' }],
  })
  expect(await recordAs(ckan, search(dated))).toMatchObject({
    issuedOn: '2019-01-01',
    modifiedOn: '2024-03-02',
    describedOn: '2026-05-01',
    doubts: [],
  })
  const undated = made({ metadata_modified: '2026-05-01' })
  expect(await recordAs(ckan, search(undated))).toMatchObject({
    modifiedOn: '2026-05-01',
    doubts: ['modified-of-description'],
  })
})

test('Resources keep their format, size, checksum and licence; those without an address are said', async () => {
  const { distributions, doubts } = await recordAs(
    ckan,
    search(
      made({
        resources: [
          { name: 'Liste', url: 'https://x.example/a', format: 'CSV', mimetype: 'text/csv', size: 1200, hash: 'abc' },
          { url: 'https://x.example/ows', format: 'WFS' },
          { url: 'https://x.example/api', resource_type: 'api' },
          { url: 'https://x.example/b.xlsx', state: 'deleted' },
          { url: 'file:///data/c.csv' },
        ],
      }),
    ),
  )
  expect(distributions).toMatchObject([
    { kind: 'file', title: 'Liste', format: 'CSV', mediaType: 'text/csv', byteSize: 1200, checksum: 'abc' },
    { kind: 'service', format: 'WFS' },
    { kind: 'api' },
  ])
  expect(doubts).toContain('link-not-web')
})

test('The page of a dataset is the one it says, else the one of the portal that answered', async () => {
  expect((await recordAs(ckan, search(made({ url: 'https://ici.example/a' })))).landingPage).toBe(
    'https://ici.example/a',
  )
  expect((await recordAs(ckan, search(made({})), first)).landingPage).toBe('https://ckan.example/dataset/arbres')
})
