import { expect, test } from 'vitest'
import { readXml } from '../reading/xml.ts'
import { readIso19139 } from './iso-19139.ts'
import { anchor, code, distributed, isoRecord, onLine, string, transfer } from './test-answers.ts'

const read = (parts: Parameters<typeof isoRecord>[0]) =>
  readIso19139(readXml(new TextEncoder().encode(isoRecord(parts))))

const date = (type: string, day: string) =>
  `<gmd:date><gmd:CI_Date><gmd:date><gco:Date>${day}</gco:Date></gmd:date>${code('dateType', 'CI_DateTypeCode', type)}</gmd:CI_Date></gmd:date>`
const identifier = (inside: string) =>
  `<gmd:identifier><gmd:RS_Identifier>${inside}</gmd:RS_Identifier></gmd:identifier>`
const constraints = (inside: string) =>
  `<gmd:resourceConstraints><gmd:MD_LegalConstraints>${inside}</gmd:MD_LegalConstraints></gmd:resourceConstraints>`
const party = (role: string, name: string, mail: string) =>
  `<gmd:pointOfContact><gmd:CI_ResponsibleParty>${string('organisationName', name)}<gmd:contactInfo><gmd:CI_Contact><gmd:address><gmd:CI_Address>${string('electronicMailAddress', mail)}</gmd:CI_Address></gmd:address></gmd:CI_Contact></gmd:contactInfo>${code('role', 'CI_RoleCode', role)}</gmd:CI_ResponsibleParty></gmd:pointOfContact>`
const keywords = (thesaurus: string, ...words: string[]) =>
  `<gmd:descriptiveKeywords><gmd:MD_Keywords>${words.join('')}<gmd:thesaurusName><gmd:CI_Citation>${string('title', thesaurus)}</gmd:CI_Citation></gmd:thesaurusName></gmd:MD_Keywords></gmd:descriptiveKeywords>`
const crs = (inside: string) =>
  `<gmd:referenceSystemInfo><gmd:MD_ReferenceSystem><gmd:referenceSystemIdentifier><gmd:RS_Identifier>${inside}</gmd:RS_Identifier></gmd:referenceSystemIdentifier></gmd:MD_ReferenceSystem></gmd:referenceSystemInfo>`
const format = (name: string) =>
  `<gmd:distributionFormat><gmd:MD_Format>${string('name', name)}</gmd:MD_Format></gmd:distributionFormat>`

test('The identifier of the data comes first, with its namespace; a number alone identifies nothing', () => {
  const spaced = identifier(string('code', 'plu-80177') + string('codeSpace', 'https://id.example'))
  expect(read({ citation: spaced }).remoteId).toBe('https://id.example/plu-80177')
  const ended = identifier(string('code', '123456') + string('codeSpace', 'org-id/'))
  expect(read({ citation: ended }).remoteId).toBe('org-id/123456')
  const address = identifier(anchor('code', 'https://id.example/a', 'a') + string('codeSpace', 'ailleurs'))
  expect(read({ citation: address }).remoteId).toBe('https://id.example/a')
  expect(read({ citation: identifier(string('code', '1')) }).remoteId).toBe('fiche-1')
})

test('Dates go by their type, the last of several; that of the description is another', () => {
  const record = read({
    citation: date('creation', '2013-03-08') + date('revision', '2020-01-05') + date('revision', '2021-02-06'),
    metadata: '<gmd:dateStamp><gco:DateTime>2022-06-10T08:00:00</gco:DateTime></gmd:dateStamp>',
  })
  expect(record).toMatchObject({ issuedOn: '2013-03-08', modifiedOn: '2021-02-06', describedOn: '2022-06-10' })
  expect(read({ citation: date('publication', '2015-01-01') + date('creation', '2013-03-08') }).issuedOn).toBe(
    '2015-01-01',
  )
})

test('A date that does not exist leaves the record, and a doubt', () => {
  const record = read({ citation: date('publication', '0002-11-30') })
  expect(record).toMatchObject({ issuedOn: null, doubts: ['impossible-date'] })
})

test('A title that is only a translation is read', () => {
  const translated =
    '<gmd:title><gmd:PT_FreeText><gmd:textGroup><gmd:LocalisedCharacterString locale="#FR">Forêts</gmd:LocalisedCharacterString></gmd:textGroup></gmd:PT_FreeText></gmd:title>'
  expect(read({ title: null, citation: translated }).title).toBe('Forêts')
})

test('The licence is found in a limitation of use, its words stay whole', () => {
  const record = read({
    identification: constraints(
      string('useLimitation', 'Mentionner la source.') +
        string('useLimitation', 'Licence Ouverte 1.0 http://x.example/lo'),
    ),
  })
  expect(record).toMatchObject({ licence: 'LO-1.0', accessLevel: 'open' })
  expect(record.licenceText).toBe('Licence Ouverte 1.0 http://x.example/lo\nMentionner la source.')
})

test('A free text that names no licence is kept as it is, and opens nothing', () => {
  const record = read({ identification: constraints(string('otherConstraints', 'Usage libre, citer la DGFiP')) })
  expect(record).toMatchObject({ licence: null, licenceText: 'Usage libre, citer la DGFiP', accessLevel: 'unknown' })
})

test.each([
  [
    'anchor of article 13',
    anchor(
      'otherConstraints',
      'http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/INSPIRE_Directive_Article13_1d',
      'Secret',
    ),
    'restricted',
  ],
  ['article of the code', string('otherConstraints', "L124-4-I-1 du code de l'environnement"), 'restricted'],
  [
    'anchor without limits',
    anchor(
      'otherConstraints',
      'http://inspire.ec.europa.eu/metadata-codelist/LimitationsOnPublicAccess/noLimitations',
      'Aucune',
    ),
    'open',
  ],
  [
    'both at once',
    string('otherConstraints', "L124-4-I-1 du code de l'environnement") +
      string('otherConstraints', "Pas de restriction d'accès public selon INSPIRE"),
    'unknown',
  ],
  ['code of restriction', code('accessConstraints', 'MD_RestrictionCode', 'restricted'), 'restricted'],
  ['nothing', '', 'unknown'],
])('Access, from %s', (_what, inside, level) => {
  expect(read({ identification: constraints(inside) }).accessLevel).toBe(level)
})

test('INSPIRE themes become European ones by address or by name, other keywords stay words', () => {
  const record = read({
    identification:
      keywords('GEMET - INSPIRE themes, version 1.0', string('keyword', 'Réseaux de transport')) +
      keywords(
        'Autre',
        anchor('keyword', 'http://inspire.ec.europa.eu/theme/cp', 'Cadastre'),
        string('keyword', 'hydrographie'),
      ),
  })
  expect(record).toMatchObject({
    keywords: ['Réseaux de transport', 'Cadastre', 'hydrographie'],
    themes: ['TRAN', 'ECON'],
  })
})

test('Who publishes and whom to write to follow the roles, whatever their order', () => {
  const record = read({
    identification:
      party('pointOfContact', 'Service SIG', 'sig@val.example') + party('owner', 'Val-de-Brume', 'accueil@val.example'),
  })
  expect(record).toMatchObject({ publisher: 'Val-de-Brume', contact: 'sig@val.example' })
})

test.each([
  [anchor('code', 'http://www.opengis.net/def/crs/EPSG/0/2154', 'RGF93 - Lambert 93'), 'EPSG:2154'],
  [string('code', 'RGF93 / CC48 (EPSG:3948)'), 'EPSG:3948'],
  [string('code', 'urn:ogc:def:crs:EPSG:7.1:32632'), 'EPSG:32632'],
  [string('code', '2154') + string('codeSpace', 'EPSG'), 'EPSG:2154'],
  [string('code', 'Lambert II étendu'), 'Lambert II étendu'],
])('The coordinate system is read from %s', (inside, expected) => {
  expect(read({ metadata: crs(inside) }).crs).toBe(expected)
})

test('An extent that is no number is left out with a doubt; several boxes make one; a period may be open', () => {
  const box = (west: string, east: string) =>
    `<gmd:geographicElement><gmd:EX_GeographicBoundingBox><gmd:westBoundLongitude><gco:Decimal>${west}</gco:Decimal></gmd:westBoundLongitude><gmd:eastBoundLongitude><gco:Decimal>${east}</gco:Decimal></gmd:eastBoundLongitude><gmd:southBoundLatitude><gco:Decimal>48</gco:Decimal></gmd:southBoundLatitude><gmd:northBoundLatitude><gco:Decimal>49</gco:Decimal></gmd:northBoundLatitude></gmd:EX_GeographicBoundingBox></gmd:geographicElement>`
  const extent = (inside: string) => `<gmd:extent><gmd:EX_Extent>${inside}</gmd:EX_Extent></gmd:extent>`
  expect(read({ identification: extent(box('NaN', 'NaN')) })).toMatchObject({ bbox: null, doubts: ['box-not-numbers'] })
  const period =
    '<gmd:temporalElement><gmd:EX_TemporalExtent><gmd:extent><gml:TimePeriod gml:id="p"><gml:beginPosition>2019-04-29</gml:beginPosition><gml:endPosition indeterminatePosition="now"/></gml:TimePeriod></gmd:extent></gmd:EX_TemporalExtent></gmd:temporalElement>'
  const record = read({
    identification: extent(string('description', 'Val-de-Brume') + box('1', '2') + box('2.5', '3')) + extent(period),
  })
  expect(record).toMatchObject({
    bbox: [1, 48, 3, 49],
    place: 'Val-de-Brume',
    temporalFrom: '2019-04-29',
    temporalUntil: null,
  })
})

test('What a link is comes from its protocol, its function, its title or its address; each address is kept once', () => {
  const { distributions, doubts } = read({
    metadata: distributed(
      format('ESRI Shapefile (SHP)'),
      transfer(
        onLine('https://a.example/wms?service=WMS&request=GetCapabilities', {
          protocol: 'OGC:WMS-1.3.0-http-get-capabilities',
        }),
        onLine('https://a.example/lot', { protocol: 'WWW:DOWNLOAD-1.0-http--download', name: 'Lot' }),
        onLine('https://a.example/lot', { protocol: 'WWW:LINK-1.0-http--link' }),
        onLine('https://a.example/direct', { protocol: 'WWW:LINK-1.0-http--link', name: 'Téléchargement direct' }),
        onLine('https://a.example/liste.csv'),
        onLine('https://a.example/doc', { role: 'information' }),
        onLine('https://a.example/srv/fre/catalog.search#/metadata/x', { protocol: 'WWW:DOWNLOAD-1.0-http--download' }),
        onLine('\\\\serveur\\sig'),
      ),
    ),
  })
  expect(distributions.map(({ kind, format: known, accessUrl }) => [kind, known, accessUrl?.split('/')[3]])).toEqual([
    ['service', 'WMS', 'wms?service=WMS&request=GetCapabilities'],
    ['file', 'SHP', 'lot'],
    ['page', null, 'lot'],
    ['file', 'SHP', 'direct'],
    ['file', 'CSV', 'liste.csv'],
    ['page', null, 'doc'],
    ['page', null, 'srv'],
  ])
  expect(doubts).toContain('link-not-web')
})

test('A size in megabytes belongs to the one link of its transfer', () => {
  const size = '<gmd:transferSize><gco:Real>0.213701</gco:Real></gmd:transferSize>'
  const alone = read({ metadata: distributed(transfer(size, onLine('https://a.example/a.zip'))) })
  expect(alone.distributions.map(({ byteSize }) => byteSize)).toEqual([213_701])
  const two = read({
    metadata: distributed(transfer(size, onLine('https://a.example/a.zip'), onLine('https://a.example/b.zip'))),
  })
  expect(two.distributions.map(({ byteSize }) => byteSize)).toEqual([null, null])
})

test('Hundreds of links are kept, and those beyond five hundred are said', () => {
  const links = (n: number) => Array.from({ length: n }, (_, i) => onLine(`https://a.example/dalle-${i}.zip`))
  expect(read({ metadata: distributed(transfer(...links(160))) })).toMatchObject({
    doubts: [],
    distributions: { length: 160 },
  })
  expect(read({ metadata: distributed(transfer(...links(501))) })).toMatchObject({
    doubts: ['links-cut'],
    distributions: { length: 500 },
  })
})

test('Frequency, lineage and the specification that the data follow are read', () => {
  const conformance = (title: string, pass: string) =>
    `<gmd:report><gmd:DQ_DomainConsistency><gmd:result><gmd:DQ_ConformanceResult><gmd:specification><gmd:CI_Citation>${title}</gmd:CI_Citation></gmd:specification><gmd:pass><gco:Boolean>${pass}</gco:Boolean></gmd:pass></gmd:DQ_ConformanceResult></gmd:result></gmd:DQ_DomainConsistency></gmd:report>`
  const record = read({
    identification: `<gmd:resourceMaintenance><gmd:MD_MaintenanceInformation>${code('maintenanceAndUpdateFrequency', 'MD_MaintenanceFrequencyCode', 'annually')}</gmd:MD_MaintenanceInformation></gmd:resourceMaintenance>`,
    metadata: `<gmd:dataQualityInfo><gmd:DQ_DataQuality>${conformance(string('title', 'Un autre règlement'), 'false')}${conformance(anchor('title', 'http://data.europa.eu/eli/reg/2010/1089', 'Règlement 1089/2010'), 'true')}<gmd:lineage><gmd:LI_Lineage>${string('statement', 'Levé de terrain')}</gmd:LI_Lineage></gmd:lineage></gmd:DQ_DataQuality></gmd:dataQualityInfo>`,
  })
  expect(record).toMatchObject({
    frequency: 'ANNUAL',
    frequencyText: 'annually',
    provenance: 'Levé de terrain',
    conformsTo: 'http://data.europa.eu/eli/reg/2010/1089',
  })
})

test('A record of a service says so', () => {
  expect(read({ metadata: code('hierarchyLevel', 'MD_ScopeCode', 'service') }).isService).toBe(true)
  expect(read({ metadata: code('hierarchyLevel', 'MD_ScopeCode', 'series') }).isService).toBe(false)
})
