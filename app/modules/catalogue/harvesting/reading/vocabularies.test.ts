import { expect, test } from 'vitest'
import { z } from 'zod'
import formatsFile from '../data/formats.json' with { type: 'json' }
import frequenciesFile from '../data/frequencies.json' with { type: 'json' }
import licencesFile from '../data/licences.json' with { type: 'json' }
import themesFile from '../data/themes.json' with { type: 'json' }
import {
  formatOf,
  frequencyOf,
  isOpenLicence,
  licenceOf,
  themeOf,
  themeOfInspire,
  themeOfTopic,
} from './vocabularies.ts'

test('Each list says its day and its source, and names nothing twice', () => {
  const dated = z.object({
    version: z.iso.date(),
    source: z.object({ text: z.string(), url: z.url(), date: z.iso.date() }),
  })
  for (const file of [formatsFile, frequenciesFile, licencesFile, themesFile]) dated.parse(file)
  const words = [
    frequenciesFile.frequencies.flatMap(one => one.words),
    licencesFile.licences.flatMap(one => [...one.titles, ...one.phrases]),
    formatsFile.formats.flatMap(one => one.words),
    formatsFile.formats.flatMap(one => one.media),
    formatsFile.formats.flatMap(one => one.extensions),
    themesFile.inspire.flatMap(one => one.names),
  ]
  for (const list of words) expect(list.filter((word, i) => list.indexOf(word) !== i)).toEqual([])
  for (const list of words.filter((_, i) => i !== 3 && i !== 4))
    for (const word of list) expect(word, word).toMatch(/^[a-z0-9]+(?: [a-z0-9]+)*$/)
  const themes = new Set(themesFile.themes.map(({ code }) => code))
  expect(themesFile.inspire).toHaveLength(34)
  expect(themesFile.inspire.filter(({ theme }) => !themes.has(theme))).toEqual([])
  const inspire = new Set(themesFile.inspire.map(({ code }) => code))
  expect(
    Object.values(themesFile.topics)
      .flat()
      .filter(code => !inspire.has(code)),
  ).toEqual([])
})

test.each([
  ['lov2', 'LO-2.0'],
  ['Licence Ouverte v2.0 (Etalab)', 'LO-2.0'],
  ['Soumis à la licence Etalab : https://www.etalab.gouv.fr/licence-ouverte-open-licence/', 'LO-2.0'],
  ['Licence Ouverte 1.0 http://www.data.gouv.fr/Licence-Ouverte-Open-Licence.', 'LO-1.0'],
  ['http://www.etalab.gouv.fr/pages/Licence_ouverte_Open_licence-5899923.html', 'LO-1.0'],
  ['Open Database License (ODbL)', 'ODbL-1.0'],
  ['ODbL', 'ODbL-1.0'],
  ['https://creativecommons.org/licenses/by-sa/4.0/deed.fr', 'CC-BY-SA-4.0'],
  ['https://creativecommons.org/licenses/by/4.0', 'CC-BY-4.0'],
  ['CC-BY-NC 4.0', 'CC-BY-NC-4.0'],
  ['cc-by', 'CC-BY-4.0'],
  ['Usage libre sous réserve de mentionner la source', null],
  ['notspecified', null],
  ['', null],
])('The licence « %s » is %s', (text, code) => {
  expect(licenceOf(text)).toBe(code)
})

test('A licence that forbids commerce is not open, nor is one that is not recognised', () => {
  expect(['LO-2.0', 'ODbL-1.0', 'CC-BY-NC-4.0', null].map(isOpenLicence)).toEqual([true, true, false, false])
})

test.each([
  ['annually', 'ANNUAL'],
  ['asNeeded', 'AS_NEEDED'],
  ['fortnightly', 'BIWEEKLY'],
  ['threeTimesAWeek', 'WEEKLY_3'],
  ['http://publications.europa.eu/resource/authority/frequency/MONTHLY', 'MONTHLY'],
  ['http://purl.org/cld/freq/quarterly', 'QUARTERLY'],
  ['R/P1Y', 'ANNUAL'],
  ['Mise à jour continue', null],
  ['mensuelle', 'MONTHLY'],
  ['Annuel', 'ANNUAL'],
  ['quand on peut', null],
])('The frequency « %s » is %s', (text, code) => {
  expect(frequencyOf(text)).toBe(code)
})

test.each([
  [{ text: 'SHAPE-ZIP' }, 'SHP'],
  [{ text: 'ESRI Shapefile (SHP)' }, 'SHP'],
  [{ text: 'MapInfo TAB' }, 'TAB'],
  [{ text: '.CSV' }, 'CSV'],
  [{ text: 'text/csv; charset=utf-8' }, 'CSV'],
  [{ text: 'application/json; subtype=geojson' }, 'GEOJSON'],
  [{ mediaType: 'https://www.iana.org/assignments/media-types/application/gml+xml' }, 'GML'],
  [{ text: 'http://publications.europa.eu/resource/authority/file-type/XLSX' }, 'XLSX'],
  [{ text: 'n4876e1f0a', url: 'https://x.example/a/liste.ODS?x=1' }, 'ODS'],
  [{ url: 'https://x.example/ows?SERVICE=WFS&REQUEST=GetCapabilities' }, 'WFS'],
  [{ url: 'https://x.example/arcgis/rest/services/a/FeatureServer/0' }, 'ARCGIS'],
  [{ text: 'Autre', url: 'https://x.example/' }, null],
])('The format of %j is %s', (said, code) => {
  expect(formatOf(said)?.code ?? null).toBe(code)
})

test('Themes are given only where the alignment is sure', () => {
  expect(themeOfInspire('http://inspire.ec.europa.eu/theme/tn')).toBe('TRAN')
  expect(themeOfInspire('Parcelles cadastrales')).toBe('ECON')
  expect(themeOfInspire('Cyclisme')).toBeNull()
  expect(themeOfTopic('transportation')).toBe('TRAN')
  expect(themeOfTopic('planningCadastre')).toBeNull()
  expect(themeOf('http://publications.europa.eu/resource/authority/data-theme/HEAL')).toBe('HEAL')
  expect(themeOf('Environnement')).toBe('ENVI')
  expect(themeOf('Patinoires')).toBeNull()
})
