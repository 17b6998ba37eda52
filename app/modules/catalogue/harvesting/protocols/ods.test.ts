import { expect, test } from 'vitest'
import { ods } from './ods.ts'
import { readAs, recordAs, refusalOf } from './test-answers.ts'

const first = ods.first({ url: 'https://ods.example/explore/?sort=modified', options: {} })
const metas = { default: { title: 'Arbres' } }
const made = (parts: object = {}) => ({ dataset_id: 'arbres', metas, ...parts })
const page = (total: number, ...results: unknown[]) => ({ total_count: total, results })

test('The catalogue is asked by the hundred, from any page of the portal', () => {
  expect(first.url).toBe('https://ods.example/api/explore/v2.1/catalog/datasets?limit=100&offset=0')
  const old = ods.first({ url: 'https://ods.example/api/datasets/1.0/search/?rows=10', options: {} })
  expect(old.url).toBe('https://ods.example/api/datasets/1.0/search/?rows=100&start=0')
})

test('Pages follow what was received until the total', async () => {
  const { next } = await readAs(ods, page(3, made({ dataset_id: 'a' }), made({ dataset_id: 'b' })), first)
  expect(new URL(next?.url ?? '').searchParams.get('offset')).toBe('2')
  expect((await readAs(ods, page(3, made({ dataset_id: 'c' })), next)).next).toBeNull()
})

test('Beyond the window of ten thousand the whole export is asked instead', async () => {
  const { next, received, announced } = await readAs(ods, page(10_001, made()), first)
  expect([received, announced]).toEqual([0, 10_001])
  expect(next?.url).toBe('https://ods.example/api/explore/v2.1/catalog/exports/json')
  const flat = [
    { dataset_id: 'x', 'default.title': 'À plat', theme: 'Environnement, Énergie', 'default.license': 'ODbL' },
  ]
  const whole = await readAs(ods, flat, next)
  expect(whole).toMatchObject({
    received: 1,
    next: null,
    records: [{ title: 'À plat', themes: ['ENVI', 'ENER'], licence: 'ODbL-1.0' }],
  })
})

test('A dataset of version 2.1 is read whole, with its exports and attachments', async () => {
  const record = await recordAs(
    ods,
    page(
      1,
      made({
        has_records: true,
        features: ['analyze', 'geo'],
        attachments: [{ id: 'notice', title: 'Notice.pdf', url: 'odsfile://notice.pdf', mimetype: 'application/pdf' }],
        metas: {
          default: {
            title: 'Arbres',
            description: '<p>Un <b>relevé</b></p>',
            theme: 'Environnement, Cadre de vie',
            keyword: 'arbre, parc',
            license: 'Licence Ouverte v2.0 (Etalab)',
            license_url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
            language: 'fr',
            modified: '2025-02-03T10:00:00+00:00',
            metadata_processed: '2025-06-01T00:00:00+00:00',
            territory: ['Val-de-Brume'],
            publisher: 'Val-de-Brume',
            bbox: {
              type: 'Feature',
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
            },
          },
          dcat: {
            issued: '2020-01-01T00:00:00+00:00',
            accrualperiodicity: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
            contact_email: 'sig@val.example',
            temporal: '2019/2024',
          },
        },
      }),
    ),
    first,
  )
  expect(record).toMatchObject({
    description: 'Un relevé',
    keywords: ['arbre', 'parc', 'Environnement', 'Cadre de vie'],
    themes: ['ENVI'],
    licence: 'LO-2.0',
    accessLevel: 'open',
    frequency: 'ANNUAL',
    issuedOn: '2020-01-01',
    modifiedOn: '2025-02-03',
    describedOn: '2025-06-01',
    temporalFrom: '2019-01-01',
    temporalUntil: '2024-12-31',
    bbox: [1, 48, 2, 49],
    place: 'Val-de-Brume',
    contact: 'sig@val.example',
    landingPage: 'https://ods.example/explore/dataset/arbres/',
  })
  const root = 'https://ods.example/api/explore/v2.1/catalog/datasets/arbres'
  expect(
    record.distributions.map(({ kind, format, accessUrl }) => [kind, format, accessUrl?.replace(root, '')]),
  ).toEqual([
    ['api', 'API', ''],
    ['file', 'CSV', '/exports/csv'],
    ['file', 'JSON', '/exports/json'],
    ['file', 'XLSX', '/exports/xlsx'],
    ['file', 'PARQUET', '/exports/parquet'],
    ['file', 'GEOJSON', '/exports/geojson'],
    ['file', 'SHP', '/exports/shp'],
    ['file', 'PDF', '/attachments/notice'],
  ])
})

test('Without records there is nothing to export; read from a file, the lack of an address is said', async () => {
  expect((await recordAs(ods, page(1, made({ has_records: false })), first)).distributions).toEqual([])
  expect(await recordAs(ods, page(1, made()))).toMatchObject({ distributions: [], doubts: ['address-unknown'] })
})

test('Versions 2.0 and 1.0 are read too', async () => {
  const v2 = { total_count: 1, datasets: [{ links: [], dataset: made() }] }
  const v1 = { nhits: 1, datasets: [{ datasetid: 'arbres@ailleurs', metas: { title: 'Arbres', theme: ['Santé'] } }] }
  expect(await recordAs(ods, v2)).toMatchObject({ remoteId: 'arbres', title: 'Arbres' })
  expect(await recordAs(ods, v1)).toMatchObject({ remoteId: 'arbres@ailleurs', themes: ['HEAL'] })
  expect((await readAs(ods, v1)).announced).toBe(1)
})

test('A restricted dataset says so, and one without a title is refused', async () => {
  expect((await recordAs(ods, page(1, made({ visibility: 'restricted' })))).accessLevel).toBe('restricted')
  expect((await readAs(ods, page(1, { dataset_id: 'x', metas: {} }))).rejections).toMatchObject([
    { reason: 'no-title', remoteId: 'x' },
  ])
})

test.each([
  ['service-refuses', { error_code: 'ODSQLError', message: 'ODSQL query is malformed' }],
  ['not-ods', { success: true }],
  ['not-json', '…'],
])('It is refused as « %s »', async (reason, said) => {
  expect(await refusalOf(ods, said)).toBe(reason)
})
