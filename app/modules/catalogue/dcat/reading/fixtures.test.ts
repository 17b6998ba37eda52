import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { HarvestedRecord } from '../../harvesting/record.ts'
import { readRdfCatalogue } from './read-rdf-catalogue.ts'

const folder = '../shared/fixtures/dcat'
const present = existsSync(folder)
const read = (name: string) => readRdfCatalogue({ body: readFileSync(`${folder}/${name}`), type: null, url: null })

const files = ['bnodes.xml', 'evian.json', 'flat.jsonld', 'partial-collection-1.jsonld', 'partial-collection-2.jsonld']

describe.skipIf(!present)('Real catalogues', () => {
  test.each([
    ['bnodes.xml', 3, 7],
    ['evian.json', 8, 34],
    ['flat.jsonld', 3, 5],
    ['partial-collection-1.jsonld', 3, 3],
    ['partial-collection-2.jsonld', 1, 1],
  ])('%s holds %i datasets with %i ways of access, and loses none', async (name, datasets, ways) => {
    const { received, records, rejections } = await read(name)
    expect([received, records.length, rejections]).toEqual([datasets, datasets, []])
    expect(records.flatMap(({ distributions }) => distributions)).toHaveLength(ways)
  })

  test('blank nodes, wrong geometries and a service that serves two datasets are understood', async () => {
    const { records } = await read('bnodes.xml')
    const [third, first, second] = records
    expect(third).toMatchObject({
      remoteId: '3',
      licence: 'LO-2.0',
      frequency: 'DAILY',
      accessLevel: 'open',
      bbox: null,
    })
    expect(third?.doubts).toEqual(['box-not-numbers'])
    expect(third?.conformsTo).toContain('schema-irve-statique/2.2.0')
    expect(first).toMatchObject({
      title: 'Dataset 1',
      description: 'Dataset 1 description',
      temporalUntil: '2016-12-05',
    })
    expect(first?.keywords).toContain('Répartition des espèces')
    expect(second).toMatchObject({
      crs: 'EPSG:2154',
      bbox: [-6, 40, 10, 51],
      contact: 'hello@its.me',
    })
    expect(second?.distributions.at(-1)).toMatchObject({ kind: 'api', title: 'Explore API v2' })
  })

  test('the feed of an ArcGIS Hub site is read without fetching the context that it names', async () => {
    const { records } = await read('evian.json')
    expect(records[0]).toMatchObject({
      title: 'stationnement velos',
      description: 'Emplacement et description des stationnement vélos à Evian-les-Bains',
      licence: 'LO-2.0',
      bbox: [6.5735, 46.3912, 6.6069, 46.4028],
      publisher: "Ville d'Evian-les-Bains",
      issuedOn: '2022-07-29',
    })
    const kinds = records[0]?.distributions.map(({ kind, format }) => `${kind} ${format}`)
    expect(kinds).toEqual(['page HTML', 'service ARCGIS', 'file CSV', 'file GEOJSON', 'file ZIP', 'file KML'])
  })

  test('pages of Hydra say how many there are in all and where the next one is', async () => {
    const [first, second] = [await read('partial-collection-1.jsonld'), await read('partial-collection-2.jsonld')]
    expect([first.announced, first.next]).toEqual([4, 'http://data.test.org/catalog.jsonld?page=2'])
    expect([second.announced, second.next]).toEqual([4, null])
  })

  test('what is no catalogue in RDF says so', async () => {
    await expect(read('dkan-french-w-license.json')).rejects.toMatchObject({ reason: 'rdf-no-dataset' })
  })

  test('the table of fields kept is that of the documentation', async () => {
    const columns = await Promise.all(files.map(async name => ({ name, batch: await read(name) })))
    const fields = Object.keys(columns[0]?.batch.records[0] ?? {}) as (keyof HarvestedRecord)[]
    const filled = (records: readonly HarvestedRecord[], field: keyof HarvestedRecord) =>
      records.filter(
        ({ [field]: value }) => value !== null && value !== 'unknown' && value !== false && String(value) !== '',
      ).length
    const row = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
    const lines = [
      '# Catalogues DCAT d’essai : ce qui en est gardé',
      '',
      'Écrit par `app/modules/catalogue/dcat/reading/fixtures.test.ts`, qui échoue si ce tableau n’est plus vrai. Chaque case dit',
      'pour combien de jeux de données le champ est rempli ; les fichiers sont ceux de `shared/fixtures/dcat`.',
      '',
      row(['', ...files]),
      row(['---', ...files.map(() => '---')]),
      row(['jeux reçus', ...columns.map(({ batch }) => batch.received)]),
      row(['gardés', ...columns.map(({ batch }) => batch.records.length)]),
      row(['refusés', ...columns.map(({ batch }) => batch.rejections.length)]),
      row(['accès', ...columns.map(({ batch }) => batch.records.flatMap(one => one.distributions).length)]),
      ...fields.map(field => row([`\`${field}\``, ...columns.map(({ batch }) => filled(batch.records, field))])),
      '',
    ]
    await expect(lines.join('\n')).toMatchFileSnapshot('../../../../../docs/dcat-fixtures.md')
  })
})
