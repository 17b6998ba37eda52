import type { Answer, Protocol } from '../protocol.ts'
import type { HarvestedDistribution, HarvestedRecord } from '../record.ts'
import { distributionOf, recordOf } from '../reading/blank.ts'
import { boxOf } from '../reading/boxes.ts'
import type { Doubts } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { formatOf, isOpenLicence } from '../../vocabularies/recognise.ts'
import { keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'
import { allAt, at, attributeOf, childrenOf, everywhere, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'
import { capabilitiesQuestion, isTechnical, readCapabilities, type ServiceTerms, serviceTerms } from './capabilities.ts'
import { epsgOf } from './iso-extent.ts'

const versions = ['2.0.0', '1.1.0', '1.0.0']

/** Web Feature Service: each feature type is a dataset, with a file for each output format that we know. */
export const wfs: Protocol = {
  id: 'wfs',
  first: ({ url }) => capabilitiesQuestion(url, 'WFS', '2.0.0'),
  read: (answer, asked, start) =>
    readCapabilities({
      body: answer.body,
      asked,
      start,
      service: 'WFS',
      versions,
      root: /^WFS_Capabilities$/,
      serviceOf: root => serviceOf(root, answer),
      itemsOf: root => allAt(root, 'FeatureTypeList', 'FeatureType'),
      readItem: readType,
    }),
}

interface Service {
  terms: ServiceTerms
  version: string
  /** Where the capabilities are asked; null when nothing says it. */
  capabilities: string | null
  /** Output formats that hold for every type, as written. */
  formats: readonly (string | null)[]
}

function serviceOf(root: Xml, answer: Answer): Service {
  const operation = everywhere(at(root, 'OperationsMetadata'), 'Operation').find(
    one => attributeOf(one, 'name') === 'GetFeature',
  )
  const old = at(root, 'Capability', 'Request', 'GetFeature')
  const address = [
    attributeOf(everywhere(operation ?? null, 'Get')[0] ?? null, 'href'),
    attributeOf(everywhere(old, 'Get')[0] ?? null, 'onlineResource'),
    answer.url,
  ]
    .map(url => webAddress(url, new Set()))
    .find(Boolean)
  const version = attributeOf(root, 'version') ?? '2.0.0'
  return {
    terms: serviceTerms(root),
    version,
    capabilities: address ? capabilitiesQuestion(address, 'WFS', version).url : null,
    formats: [...parameter(operation ?? null), ...childrenOf(at(old, 'ResultFormat')).map(({ local }) => local)],
  }
}

function readType(type: Xml, service: Service): HarvestedRecord {
  const doubts: Doubts = new Set()
  const name = textOf(at(type, 'Name'))
  const said = lineOf(textOf(at(type, 'Title')))
  if (!name) throw new Unkept('no-identifier', { title: said })
  const title = said ?? name
  if (isTechnical(title, name)) doubts.add('technical-title')
  const { terms } = service
  const keywords = [...allAt(type, 'Keywords', 'Keyword').map(textOf), ...ofVersion1(at(type, 'Keywords'))]
  const crs = textOf(at(type, 'DefaultCRS') ?? at(type, 'DefaultSRS') ?? at(type, 'SRS'))
  const metadata = at(type, 'MetadataURL')
  return recordOf(
    {
      ...terms,
      remoteId: name,
      title,
      description: plainText(textOf(at(type, 'Abstract')), doubts),
      keywords: keywordsOf(keywords),
      accessLevel: isOpenLicence(terms.licence) ? 'open' : 'unknown',
      bbox: boxIn(type, doubts),
      crs: epsgOf(crs) ?? crs,
      landingPage: webAddress(attributeOf(metadata, 'href') ?? textOf(metadata), doubts),
      distributions: waysTo(name, type, service),
    },
    doubts,
  )
}

/** 1.0.0 writes all keywords in one text. */
function ofVersion1(keywords: Xml | null): string[] {
  return keywords && childrenOf(keywords).length === 0 ? (textOf(keywords)?.split(',') ?? []) : []
}

function boxIn(type: Xml, doubts: Doubts) {
  const box = at(type, 'WGS84BoundingBox')
  if (!box) {
    const old = at(type, 'LatLongBoundingBox')
    return boxOf(
      ['minx', 'miny', 'maxx', 'maxy'].map(side => attributeOf(old, side)),
      doubts,
    )
  }
  const corner = (name: string) => textOf(at(box, name))?.split(' ') ?? []
  const [[west = null, south = null], [east = null, north = null]] = [corner('LowerCorner'), corner('UpperCorner')]
  return boxOf([west, south, east, north], doubts)
}

function waysTo(name: string, type: Xml, { capabilities, version, formats }: Service): HarvestedDistribution[] {
  if (!capabilities) return []
  const own = allAt(type, 'OutputFormats', 'Format').map(textOf)
  return [
    distributionOf({
      kind: 'service',
      title: 'WFS',
      accessUrl: capabilities,
      format: 'WFS',
      formatText: `WFS ${version}`,
    }),
    ...filesIn([...own, ...formats], capabilities, name, version),
  ]
}

function parameter(operation: Xml | null): (string | null)[] {
  const output = childrenOf(operation, 'Parameter').find(one => /^outputformat$/i.test(attributeOf(one, 'name') ?? ''))
  return everywhere(output ?? null, 'Value').map(textOf)
}

/** Servers name one format in many ways (`json`, `application/json`, `geojson`): each format is offered once. */
function filesIn(formats: readonly (string | null)[], capabilities: string, name: string, version: string) {
  const files = new Map<string, HarvestedDistribution>()
  for (const said of formats) {
    const known = said ? formatOf({ text: said }) : null
    // The JSON of a WFS is GeoJSON.
    const code = known?.code === 'JSON' ? 'GEOJSON' : known?.code
    if (!said || !code || known?.kind !== 'file' || files.has(code)) continue
    const target = new URL(capabilities)
    target.searchParams.set('request', 'GetFeature')
    target.searchParams.set(version.startsWith('2') ? 'typeNames' : 'typeName', name)
    target.searchParams.set('outputFormat', said)
    const accessUrl = target.href
    files.set(
      code,
      distributionOf({ kind: 'file', title: code, accessUrl, downloadUrl: accessUrl, format: code, formatText: said }),
    )
  }
  return [...files.values()]
}
