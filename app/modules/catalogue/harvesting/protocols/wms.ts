import type { Answer, Protocol } from '../protocol.ts'
import type { HarvestedDistribution, HarvestedRecord } from '../record.ts'
import { distributionOf, recordOf } from '../reading/blank.ts'
import { type Box, boxOf } from '../reading/boxes.ts'
import type { Doubts } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { isOpenLicence } from '../../vocabularies/recognise.ts'
import { keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'
import { allAt, at, attributeOf, childrenOf, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'
import { capabilitiesQuestion, isTechnical, readCapabilities, type ServiceTerms, serviceTerms } from './capabilities.ts'
import { epsgOf } from './iso-extent.ts'

/** Web Map Service: each layer that can be asked for, and is not a mere group of others, is a dataset seen as a map. */
export const wms: Protocol = {
  id: 'wms',
  first: ({ url }) => capabilitiesQuestion(url, 'WMS', '1.3.0'),
  read(answer, asked, start) {
    const said = new Map<Xml, Inherited>()
    return readCapabilities({
      body: answer.body,
      asked,
      start,
      service: 'WMS',
      versions: ['1.3.0', '1.1.1'],
      root: /^(?:WMS_Capabilities|WMT_MS_Capabilities)$/,
      serviceOf: root => ({ terms: serviceTerms(root), ways: wayTo(root, answer) }),
      itemsOf: root => allAt(root, 'Capability', 'Layer').flatMap(layer => leavesOf(layer, nothing, said)),
      readItem: (layer, service) => readLayer(layer, said.get(layer) ?? nothing, service),
    })
  },
}

/** What a layer has from those around it, unless it says otherwise. */
interface Inherited {
  bbox: Box | null
  publisher: string | null
  systems: readonly string[]
  doubts: Doubts
}
const nothing: Inherited = { bbox: null, publisher: null, systems: [], doubts: new Set() }

function leavesOf(layer: Xml, outer: Inherited, said: Map<Xml, Inherited>): Xml[] {
  const doubts: Doubts = new Set()
  const bbox = boxIn(layer, doubts)
  const own: Inherited = {
    bbox: bbox ?? outer.bbox,
    publisher: lineOf(textOf(at(layer, 'Attribution', 'Title'))) ?? outer.publisher,
    // A few tell apart; some servers repeat thousands on each layer.
    systems: [...new Set([...systemsOf(layer), ...outer.systems])].slice(0, 50),
    doubts: bbox || doubts.size > 0 ? doubts : outer.doubts,
  }
  const inside = childrenOf(layer, 'Layer').flatMap(child => leavesOf(child, own, said))
  if (inside.length > 0 || !at(layer, 'Name')) return inside
  said.set(layer, own)
  return [layer]
}

interface Service {
  terms: ServiceTerms
  ways: HarvestedDistribution[]
}

function readLayer(
  layer: Xml,
  { bbox, publisher, systems, doubts: around }: Inherited,
  { terms, ways }: Service,
): HarvestedRecord {
  const doubts: Doubts = new Set(around)
  const name = textOf(at(layer, 'Name'))
  const said = lineOf(textOf(at(layer, 'Title')))
  if (!name) throw new Unkept('no-identifier', { title: said })
  const title = said ?? name
  if (isTechnical(title, name)) doubts.add('technical-title')
  return recordOf(
    {
      ...terms,
      remoteId: name,
      title,
      description: plainText(textOf(at(layer, 'Abstract')), doubts),
      keywords: keywordsOf(allAt(layer, 'KeywordList', 'Keyword').map(textOf)),
      publisher: publisher ?? terms.publisher,
      accessLevel: isOpenLicence(terms.licence) ? 'open' : 'unknown',
      bbox,
      crs: systems.find(system => system === 'EPSG:2154') ?? systems[0] ?? null,
      landingPage: webAddress(attributeOf(at(layer, 'MetadataURL', 'OnlineResource'), 'href'), doubts),
      distributions: ways,
    },
    doubts,
  )
}

/** 1.1.1 may write several codes in one element. Lambert-93 first: it is the one of France. */
function systemsOf(layer: Xml): string[] {
  const codes = [...childrenOf(layer, 'CRS'), ...childrenOf(layer, 'SRS')].flatMap(element =>
    (textOf(element) ?? '').split(' ').flatMap(code => epsgOf(code) ?? []),
  )
  return codes.includes('EPSG:2154') ? ['EPSG:2154', ...codes] : codes
}

function boxIn(layer: Xml, doubts: Doubts): Box | null {
  const box = at(layer, 'EX_GeographicBoundingBox')
  const old = at(layer, 'LatLonBoundingBox')
  const sides = ['westBoundLongitude', 'southBoundLatitude', 'eastBoundLongitude', 'northBoundLatitude']
  return box
    ? boxOf(
        sides.map(side => textOf(at(box, side))),
        doubts,
      )
    : boxOf(
        ['minx', 'miny', 'maxx', 'maxy'].map(side => attributeOf(old, side)),
        doubts,
      )
}

function wayTo(root: Xml, answer: Answer): HarvestedDistribution[] {
  const get = at(root, 'Capability', 'Request', 'GetMap', 'DCPType', 'HTTP', 'Get', 'OnlineResource')
  const address = webAddress(attributeOf(get, 'href') ?? answer.url, new Set())
  const version = attributeOf(root, 'version') ?? '1.3.0'
  if (!address) return []
  const accessUrl = capabilitiesQuestion(address, 'WMS', version).url
  return [distributionOf({ kind: 'service', title: 'WMS', accessUrl, format: 'WMS', formatText: `WMS ${version}` })]
}
