import { expect, test } from 'vitest'
import { readAs, recordAs, refusalOf } from './test-answers.ts'
import { wfs } from './wfs.ts'
import { wms } from './wms.ts'

const report =
  '<ServiceExceptionReport><ServiceException code="VersionNegotiationFailed">non</ServiceException></ServiceExceptionReport>'

const wfs2 = (types: string, terms = '') => `\ufeff<?xml version="1.0" encoding="UTF-8"?>
<wfs:WFS_Capabilities version="2.0.0" xmlns:wfs="w" xmlns:ows="o" xmlns:xlink="x">
<ows:ServiceIdentification>${terms}</ows:ServiceIdentification>
<ows:ServiceProvider><ows:ProviderName>Val-de-Brume</ows:ProviderName><ows:ServiceContact><ows:ContactInfo><ows:Address><ows:ElectronicMailAddress>sig@val.example</ows:ElectronicMailAddress></ows:Address></ows:ContactInfo></ows:ServiceContact></ows:ServiceProvider>
<ows:OperationsMetadata><ows:Operation name="GetFeature"><ows:DCP><ows:HTTP><ows:Get xlink:href="https://geo.example/ows?map=a&amp;"/></ows:HTTP></ows:DCP><ows:Parameter name="outputFormat"><ows:AllowedValues><ows:Value>application/gml+xml; version=3.2</ows:Value><ows:Value>SHAPE-ZIP</ows:Value><ows:Value>application/json</ows:Value><ows:Value>json</ows:Value><ows:Value>csv</ows:Value><ows:Value>bizarre</ows:Value></ows:AllowedValues></ows:Parameter></ows:Operation></ows:OperationsMetadata>
<wfs:FeatureTypeList>${types}</wfs:FeatureTypeList></wfs:WFS_Capabilities>`
const type2 = `<wfs:FeatureType><wfs:Name>val:arbres</wfs:Name><wfs:Title>Arbres d’alignement</wfs:Title><wfs:Abstract>Relevé</wfs:Abstract><ows:Keywords><ows:Keyword>arbre</ows:Keyword></ows:Keywords><wfs:DefaultCRS>urn:ogc:def:crs:EPSG::2154</wfs:DefaultCRS><ows:WGS84BoundingBox><ows:LowerCorner>1 48</ows:LowerCorner><ows:UpperCorner>2 49</ows:UpperCorner></ows:WGS84BoundingBox><wfs:MetadataURL xlink:href="https://geo.example/fiche"/></wfs:FeatureType>`

test('Capabilities are asked in the newest version, other parameters kept', () => {
  expect(wfs.first({ url: 'https://geo.example/ows?map=a&request=GetFeature&VERSION=1.0.0', options: {} }).url).toBe(
    'https://geo.example/ows?map=a&service=WFS&request=GetCapabilities&version=2.0.0',
  )
})

test('Each feature type is a dataset, with its service and a file for each format that is known', async () => {
  const terms = '<ows:Fees>Licence Ouverte 2.0</ows:Fees><ows:AccessConstraints>NONE</ows:AccessConstraints>'
  const record = await recordAs(wfs, wfs2(type2, terms))
  expect(record).toMatchObject({
    remoteId: 'val:arbres',
    title: 'Arbres d’alignement',
    description: 'Relevé',
    keywords: ['arbre'],
    publisher: 'Val-de-Brume',
    contact: 'sig@val.example',
    licence: 'LO-2.0',
    licenceText: 'Licence Ouverte 2.0',
    accessLevel: 'open',
    crs: 'EPSG:2154',
    bbox: [1, 48, 2, 49],
    landingPage: 'https://geo.example/fiche',
    doubts: [],
  })
  expect(record.distributions.map(({ kind, format }) => [kind, format])).toEqual([
    ['service', 'WFS'],
    ['file', 'GML'],
    ['file', 'SHP'],
    ['file', 'GEOJSON'],
    ['file', 'CSV'],
  ])
  const csv = new URL(record.distributions[4]?.downloadUrl ?? '')
  expect(Object.fromEntries(csv.searchParams)).toEqual({
    map: 'a',
    service: 'WFS',
    request: 'GetFeature',
    version: '2.0.0',
    typeNames: 'val:arbres',
    outputFormat: 'csv',
  })
})

test('A title that is only a technical name is kept, and said', async () => {
  const record = await recordAs(wfs, wfs2('<FeatureType><Name>val:R_ARBRES_2024</Name></FeatureType>'))
  expect(record).toMatchObject({ title: 'val:R_ARBRES_2024', doubts: ['technical-title'] })
})

test('A feature type without a name is refused, the others stay', async () => {
  const { records, rejections, announced } = await readAs(
    wfs,
    wfs2(`<FeatureType><Title>Sans nom</Title></FeatureType>${type2}`),
  )
  expect(rejections).toMatchObject([{ position: 1, title: 'Sans nom', reason: 'no-identifier' }])
  expect([records.length, announced]).toEqual([1, 2])
})

test('Version 1.0.0 of old servers is read', async () => {
  const old = `<WFS_Capabilities version="1.0.0"><Service><Name>WFS</Name><Fees>aucun</Fees></Service><Capability><Request><GetFeature><ResultFormat><GML2/><SHAPE-ZIP/></ResultFormat><DCPType><HTTP><Get onlineResource="https://old.example/wfs?"/></HTTP></DCPType></GetFeature></Request></Capability><FeatureTypeList><FeatureType><Name>routes</Name><Title>Les routes</Title><Keywords>voirie, route</Keywords><SRS>EPSG:27572</SRS><LatLongBoundingBox minx="1" miny="48" maxx="2" maxy="49"/></FeatureType></FeatureTypeList></WFS_Capabilities>`
  const record = await recordAs(wfs, old)
  expect(record).toMatchObject({
    keywords: ['voirie', 'route'],
    crs: 'EPSG:27572',
    bbox: [1, 48, 2, 49],
    licenceText: null,
  })
  expect(record.distributions.map(({ format }) => format)).toEqual(['WFS', 'GML', 'SHP'])
  expect(record.distributions[1]?.downloadUrl).toContain('typeName=routes')
})

test('A server that refuses a version is asked the older ones, then its refusal is told', async () => {
  const asked = wfs.first({ url: 'https://geo.example/ows', options: {} })
  const second = (await readAs(wfs, report, asked)).next
  const third = (await readAs(wfs, report, second)).next
  expect([second?.url, third?.url].map(url => new URL(url ?? '').searchParams.get('version'))).toEqual([
    '1.1.0',
    '1.0.0',
  ])
  await expect(readAs(wfs, report, third)).rejects.toMatchObject({
    reason: 'exception-report',
    detail: 'VersionNegotiationFailed : non',
  })
})

const wms3 = `<WMS_Capabilities version="1.3.0" xmlns:xlink="x"><Service><Name>WMS</Name><Title>Cartes</Title><AccessConstraints>None</AccessConstraints><ContactInformation><ContactPersonPrimary><ContactOrganization>Val-de-Brume</ContactOrganization></ContactPersonPrimary></ContactInformation></Service><Capability><Request><GetMap><DCPType><HTTP><Get><OnlineResource xlink:href="https://geo.example/wms?"/></Get></HTTP></DCPType></GetMap></Request><Layer><Title>Racine</Title><CRS>EPSG:3857</CRS><CRS>EPSG:2154</CRS><EX_GeographicBoundingBox><westBoundLongitude>1</westBoundLongitude><eastBoundLongitude>2</eastBoundLongitude><southBoundLatitude>48</southBoundLatitude><northBoundLatitude>49</northBoundLatitude></EX_GeographicBoundingBox><Layer><Name>groupe</Name><Title>Groupe</Title><Layer queryable="1"><Name>zones</Name><Title>Zones humides</Title><KeywordList><Keyword>eau</Keyword></KeywordList><Attribution><Title>Syndicat de la Brume</Title></Attribution></Layer></Layer><Layer><Name>seule</Name><Title>Une carte</Title></Layer></Layer></Capability></WMS_Capabilities>`

test('Layers that can be asked for are datasets, with what the layers around them say', async () => {
  const { records, announced } = await readAs(wms, wms3)
  expect(announced).toBe(2)
  expect(records).toMatchObject([
    {
      remoteId: 'zones',
      title: 'Zones humides',
      keywords: ['eau'],
      publisher: 'Syndicat de la Brume',
      bbox: [1, 48, 2, 49],
      crs: 'EPSG:2154',
      distributions: [{ kind: 'service', format: 'WMS', formatText: 'WMS 1.3.0' }],
    },
    { remoteId: 'seule', publisher: 'Val-de-Brume' },
  ])
})

test('WMS 1.1.1, which names a DTD, is read', async () => {
  const old = `<!DOCTYPE WMT_MS_Capabilities SYSTEM "http://schemas.opengis.net/wms/1.1.1/WMS_MS_Capabilities.dtd" [ <!ELEMENT VendorSpecificCapabilities EMPTY> ]><WMT_MS_Capabilities version="1.1.1"><Capability><Layer><Name>a</Name><Title>Une carte</Title><SRS>EPSG:4326 EPSG:2154</SRS><LatLonBoundingBox minx="1" miny="48" maxx="2" maxy="49"/></Layer></Capability></WMT_MS_Capabilities>`
  expect(await recordAs(wms, old)).toMatchObject({ crs: 'EPSG:2154', bbox: [1, 48, 2, 49] })
})

test.each([
  ['not-wfs', wms3],
  ['exception-report', report],
  ['web-page', '<!doctype html><p>'],
])('For a WFS it is refused as « %s »', async (reason, text) => {
  expect(await refusalOf(wfs, text)).toBe(reason)
})
