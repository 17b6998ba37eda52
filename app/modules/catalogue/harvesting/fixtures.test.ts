import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { NotACatalogue, type ProtocolId } from './protocol.ts'
import { protocolFor } from './protocols.ts'
import type { HarvestedRecord } from './record.ts'
import { type Page, walkFiles } from './walk.ts'

const folder = new URL('../../../../../shared/fixtures/', import.meta.url)
const isoPairs = [
  'basic_dataset',
  'geo-bbox-precision',
  'identifiers-anchor',
  'network-service',
  'transfersize-bytesize',
]

/** Name of the column, protocol, files that are its successive pages. */
const columns: readonly [string, ProtocolId, readonly string[]][] = [
  ['CSW, trois pages', 'csw', [1, 3, 5].map(page => `csw/geonetwork-iso19139-page-${page}.xml`)],
  ['GéoBretagne', 'csw', ['csw/geobretagne-mdmetadata.xml']],
  ...isoPairs.map(name => [name, 'csw', [`iso-to-dcat/${name}/input.xml`]] as [string, ProtocolId, string[]]),
  ['DKAN', 'ckan', ['dcat/dkan-french-w-license.json']],
]

async function pagesOf(id: ProtocolId, files: readonly string[]): Promise<Page[]> {
  const protocol = protocolFor(id)
  if (!protocol) throw new NotACatalogue('protocol-unknown', id)
  const answers = files.map(file => ({ body: readFileSync(new URL(file, folder)), type: null, url: null }))
  const pages: Page[] = []
  for await (const page of walkFiles(protocol, answers)) pages.push(page)
  return pages
}

async function recordsOf(id: ProtocolId, ...files: string[]): Promise<HarvestedRecord[]> {
  return (await pagesOf(id, files)).flatMap(({ records }) => records)
}

const isSaid = (value: unknown) =>
  value !== null && value !== 'unknown' && !(Array.isArray(value) && value.length === 0)

/** How many records of each fixture fill each field. */
async function table(): Promise<string> {
  const counts = await Promise.all(
    columns.map(async ([, id, files]) => {
      const pages = await pagesOf(id, files)
      const records = pages.flatMap(page => page.records)
      const total = (read: (page: Page) => number) => pages.reduce((sum, page) => sum + read(page), 0)
      const filled = (name: keyof HarvestedRecord) => records.filter(record => isSaid(record[name])).length
      const links = records.flatMap(({ distributions }) => distributions)
      return new Map<string, string | number>([
        ['fiches annoncées', pages.at(-1)?.announced ?? '—'],
        ['reçues', total(page => page.received)],
        ['gardées', records.length],
        ['refusées', total(page => page.rejections.length)],
        ...fields.map(name => [`\`${name}\``, filled(name)] as const),
        ['services', records.filter(({ isService }) => isService).length],
        ['liens', links.length],
        ['liens : `format`', links.filter(({ format }) => format).length],
        ['liens : `downloadUrl`', links.filter(({ downloadUrl }) => downloadUrl).length],
        ['liens : `byteSize`', links.filter(({ byteSize }) => byteSize).length],
      ])
    }),
  )
  const rows = [...(counts[0]?.keys() ?? [])].map(
    name => `| ${name} | ${counts.map(one => one.get(name)).join(' | ')} |`,
  )
  const heads = columns.map(([name]) => name)
  return `# Moissonnage : ce que gardent les protocoles des fichiers d’essai

Écrit par \`app/modules/catalogue/harvesting/fixtures.test.ts\`, qui échoue dès que ce tableau n’est plus vrai. Chaque case compte
les fiches dont le champ est rempli ; les fichiers sont ceux de \`shared/fixtures\` (\`csw\`, \`iso-to-dcat\`, \`dcat\`).

| | ${heads.join(' | ')} |
|---|${heads.map(() => '---').join('|')}|
${rows.join('\n')}
`
}

const fields = [
  'description',
  'language',
  'keywords',
  'themes',
  'publisher',
  'contact',
  'licence',
  'licenceText',
  'accessLevel',
  'frequency',
  'issuedOn',
  'modifiedOn',
  'describedOn',
  'temporalFrom',
  'temporalUntil',
  'place',
  'bbox',
  'crs',
  'conformsTo',
  'provenance',
  'landingPage',
] as const satisfies readonly (keyof HarvestedRecord)[]

describe.skipIf(!existsSync(folder))('real catalogues (../shared/fixtures)', () => {
  test('The table of what is kept is the one in the documentation', async () => {
    await expect(await table()).toMatchFileSnapshot('../../../../docs/moissonnage-fixtures.md')
  })

  test('Three pages of GeoNetwork give six records, none twice, all with the licence hidden in their conditions of use', async () => {
    const records = await recordsOf('csw', ...(columns[0]?.[2] ?? []))
    expect(new Set(records.map(({ remoteId }) => remoteId)).size).toBe(6)
    expect(records.map(({ licence }) => String(licence)).toSorted()).toEqual([
      'LO-1.0',
      'LO-1.0',
      'LO-1.0',
      'LO-1.0',
      'LO-1.0',
      'LO-2.0',
    ])
    expect(records.every(({ crs }) => crs === 'EPSG:2154')).toBe(true)
    expect(records.find(({ title }) => title.includes('Cartigny'))).toMatchObject({
      remoteId:
        'http://catalogue.geo-ide.developpement-durable.gouv.fr/fr-120066022-orphan-residentifier-140d31c6-643d-42a9-85df-2737a118e144',
      language: 'fr',
      issuedOn: '2017-10-07',
      modifiedOn: null,
      describedOn: '2019-03-25',
      contact: 'ddtm-sap-bsig@somme.gouv.fr',
      bbox: [1.31279111, 49.38547516, 3.28133559, 50.48188019],
      doubts: ['box-exchanged'],
    })
  })

  test('Links without a function code keep what they are', async () => {
    const records = await recordsOf('csw', 'csw/geonetwork-iso19139-page-1.xml')
    const links = records.flatMap(({ distributions }) => distributions)
    const about = (words: RegExp) =>
      links.filter(({ title }) => words.test(title ?? '')).map(({ kind, format }) => [kind, format])
    expect(about(/^Téléchargement simple/)[0]).toEqual(['file', 'TAB'])
    expect(about(/^Vue HTML/)[0]).toEqual(['page', null])
    expect(about(/^URL de base des services/)[0]).toEqual(['service', null])
  })

  test('The record of GéoBretagne keeps its system read from words and its free licence unrecognised', async () => {
    const [record] = await recordsOf('csw', 'csw/geobretagne-mdmetadata.xml')
    expect(record).toMatchObject({
      crs: 'EPSG:3948',
      frequency: 'ANNUAL',
      licence: null,
      accessLevel: 'unknown',
      themes: ['ECON'],
    })
    expect(record?.licenceText).toContain('Usage libre sous réserve des mentions obligatoires')
  })

  test('Each pair of ISO and DCAT gives the values of its expected graph', async () => {
    const [basic] = await recordsOf('csw', 'iso-to-dcat/basic_dataset/input.xml')
    expect(basic).toMatchObject({
      remoteId: 'http://www.my-organisation.eu/so/lu/land-use-map',
      title: 'Land Use map of MyCountry',
      language: 'en',
      issuedOn: '2019-05-15',
      describedOn: '2019-05-15',
      temporalFrom: '2019-04-29',
      publisher: 'MyOrganisation',
      contact: 'info@my-organisation.eu',
      crs: 'EPSG:4258',
      conformsTo: 'http://data.europa.eu/eli/reg/2010/1089',
      accessLevel: 'restricted',
      bbox: [14.18, 35.81, 14.58, 36.08],
    })
    expect(basic?.provenance).toMatch(/^The Land Use Map is built/)
    expect(basic?.distributions.map(({ format, mediaType }) => [format, mediaType])).toEqual([
      ['WMS', 'application/gml+xml'],
      ['WFS', 'application/gml+xml'],
    ])
    const [precise] = await recordsOf('csw', 'iso-to-dcat/geo-bbox-precision/input.xml')
    expect(precise?.bbox).toEqual([-54.75, 3.25000001, -49.75000000001, 8])
    const [sized] = await recordsOf('csw', 'iso-to-dcat/transfersize-bytesize/input.xml')
    expect(sized?.distributions.map(({ byteSize }) => byteSize)).toContain(213_701)
    const [service] = await recordsOf('csw', 'iso-to-dcat/network-service/input.xml')
    expect(service).toMatchObject({ isService: true, distributions: [{ kind: 'service', format: 'WMS' }] })
  })

  test('The French DKAN package keeps its dates, its size in words and its licence given as an address', async () => {
    const [record] = await recordsOf('ckan', 'dcat/dkan-french-w-license.json')
    expect(record).toMatchObject({
      licence: 'LO-1.0',
      issuedOn: '2019-12-10',
      modifiedOn: '2019-10-01',
      describedOn: '2019-11-13',
      bbox: [1.18652344, 48.80546301, 4.65820313, 51.16423318],
      description: 'Liste et coordonnées des antennes de proximité du conseil régional Hauts-de-France.',
      distributions: [
        { kind: 'file', format: 'XLSX', byteSize: 42, mediaType: null, modifiedOn: '2019-12-19' },
        { kind: 'page', format: null },
      ],
      doubts: [],
    })
  })
})
