import { expect, test } from 'vitest'
import { formatOf, frequencyOf, isOpenLicence, licenceOf, themeOf, themeOfInspire, themeOfTopic } from './recognise.ts'
import { formats, frequencies, inspire, licences, themes, topics } from './terms.ts'

test('No word, type of media or end of an address names two terms', () => {
  const lists = [
    frequencies.flatMap(({ words }) => words),
    licences.flatMap(({ titles, phrases }) => [...titles, ...phrases]),
    formats.flatMap(({ words }) => words),
    formats.flatMap(({ media, aliases }) => [media ?? [], aliases].flat()),
    formats.flatMap(({ extensions }) => extensions),
    inspire.flatMap(({ names }) => names),
  ]
  for (const list of lists) expect(list.filter((word, i) => list.indexOf(word) !== i)).toEqual([])
})

test('The 34 themes of INSPIRE and the topics of ISO 19115 lead to themes that exist', () => {
  expect(inspire).toHaveLength(34)
  expect(inspire.filter(({ theme }) => !themes.some(({ code }) => code === theme))).toEqual([])
  const codes = Object.values(topics).flat()
  expect(codes.filter(code => !inspire.some(one => one.code === code))).toEqual([])
})

test('What the screens and exports write is read again as the same term, in both languages', () => {
  const misread = (
    terms: readonly { code: string; label: { fr: string; en: string } }[],
    read: (text: string) => unknown,
  ) => terms.flatMap(({ code, label }) => [code, label.fr, label.en].filter(text => read(text) !== code))
  expect(misread(licences, licenceOf)).toEqual([])
  expect(misread(frequencies, frequencyOf)).toEqual([])
  expect(misread(themes, themeOf)).toEqual([])
  expect(formats.map(({ code }) => formatOf({ text: code })?.code)).toEqual(formats.map(({ code }) => code))
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
