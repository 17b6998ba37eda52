import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { describeCatalogue } from './describe-catalogue.ts'
import type { Described } from './describe-dataset.ts'
import { readRdfCatalogue } from './reading/read-rdf-catalogue.ts'
import { faultsOf, hasShapes } from './shacl.testing.ts'
import { frequencies, themes } from '../vocabularies/terms.ts'
import { languages } from './vocabularies.ts'
import { syntaxes, syntaxNames } from './write-rdf.ts'

const codes = (list: readonly { code: string }[]) => fc.constantFrom(...list.map(({ code }) => code))
const said = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: null })
const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map(date => date.toISOString().slice(0, 10))
const web = fc.oneof(
  fc.webUrl({ withQueryParameters: true, withFragments: true }),
  said.map(text => `https://données.ville.fr/a b/${text}`),
)
const box = fc.tuple(
  fc.double({ min: -180, max: 0, noNaN: true }),
  fc.double({ min: -90, max: 0, noNaN: true }),
  fc.double({ min: 0, max: 180, noNaN: true }),
  fc.double({ min: 0, max: 90, noNaN: true }),
)
const licence = maybe(fc.constantFrom('LO-2.0', 'LO-1.0', 'ODbL-1.0', 'CC-BY-4.0', 'inconnue'))

const distribution = fc.record({
  kind: fc.constantFrom('file', 'api', 'service', 'page' as const),
  title: maybe(said),
  accessUrl: maybe(web),
  downloadUrl: maybe(web),
  format: maybe(fc.constantFrom('CSV', 'SHP', 'WFS', 'WMS', 'TAB', 'GTFS', 'HTML', 'INCONNU')),
  mediaType: maybe(fc.constantFrom('text/csv', 'application/geo+json', 'faux')),
  byteSize: maybe(fc.nat()),
  checksum: maybe(fc.oneof(said, fc.constant('sha1:da39a3ee5e6b4b0d3255bfef95601890afd80709'))),
  modifiedOn: maybe(day),
  licence,
  licenceText: maybe(fc.oneof(said, web)),
})

const dataset: fc.Arbitrary<Described & { self: string }> = fc.record({
  self: fc.uuid().map(id => `https://donnees.ville.example/catalogue/${id}`),
  remoteId: said,
  title: said,
  description: maybe(said),
  language: maybe(codes(languages)),
  keywords: fc.uniqueArray(said, { maxLength: 3 }),
  themes: fc.uniqueArray(codes(themes), { maxLength: 3 }),
  publisher: maybe(said),
  contact: maybe(fc.oneof(said, fc.constantFrom('SIG, sig@ville.example', 'donnees@ville.example'))),
  licence,
  licenceText: maybe(fc.oneof(said, web)),
  accessLevel: fc.constantFrom('open', 'restricted', 'internal', 'unknown' as const),
  frequency: maybe(codes(frequencies)),
  issuedOn: maybe(day),
  modifiedOn: maybe(day),
  temporalFrom: maybe(day),
  temporalUntil: maybe(day),
  place: maybe(said),
  bbox: maybe(box),
  crs: maybe(fc.constantFrom('EPSG:2154', 'RGF93 / CC48')),
  conformsTo: maybe(fc.oneof(said, web)),
  provenance: maybe(said),
  landingPage: maybe(web),
  isService: fc.constant(false),
  distributions: fc.array(distribution, { maxLength: 3 }),
})

const catalogueOf = (datasets: readonly (Described & { self: string })[]) =>
  describeCatalogue({
    site: 'https://donnees.ville.example',
    file: 'https://donnees.ville.example/catalogue.ttl',
    authority: 'Val-de-Brume « Agglomération » & Cie',
    contact: 'donnees@ville.example',
    page: 1,
    size: 100,
    total: datasets.length,
    datasets,
    modifiedOn: '2026-11-28',
  })

const readBack = (text: string) => readRdfCatalogue({ body: new TextEncoder().encode(text), type: null, url: null })

describe('A catalogue that leaves', () => {
  test.skipIf(!hasShapes)('is valid against the official shapes of DCAT-AP 3, whatever the datasets hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(dataset, { maxLength: 3 }), async datasets => {
        expect(await faultsOf(syntaxes.ttl.write(catalogueOf(datasets)))).toEqual([])
      }),
      { numRuns: 40 },
    )
  })

  test('says the same in its three syntaxes, and each reads back as one and the same catalogue', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(dataset, { minLength: 1, maxLength: 3 }), async datasets => {
        const quads = catalogueOf(datasets)
        const [first, ...others] = await Promise.all(syntaxNames.map(name => readBack(syntaxes[name].write(quads))))
        for (const other of others) expect(other).toEqual(first)
        expect(first?.received).toBe(datasets.length)
        expect(first?.rejections).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
