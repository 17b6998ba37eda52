import { type Answer, NotACatalogue, type Protocol, type ProtocolId } from './protocol.ts'
import { arcgisProtocol, dcatProtocol } from '../dcat/protocols.ts'
import { ckan } from './protocols/ckan.ts'
import { cswProtocol } from './protocols/csw.ts'
import { ods } from './protocols/ods.ts'
import { ogcRecords } from './protocols/ogc-records.ts'
import { udata } from './protocols/udata.ts'
import { wfs } from './protocols/wfs.ts'
import { wms } from './protocols/wms.ts'

/** Every kind of catalogue that is understood. A new one is one import and one line here. */
const known: readonly Protocol[] = [
  cswProtocol({ readRdf }),
  ckan,
  udata,
  ods,
  dcatProtocol,
  arcgisProtocol,
  wfs,
  wms,
  ogcRecords,
]

export function protocolFor(id: ProtocolId): Protocol | null {
  return known.find(protocol => protocol.id === id) ?? null
}

/** RDF met inside another protocol goes to the one that reads RDF. */
function readRdf(answer: Answer, start: number) {
  const dcat = protocolFor('dcat')
  if (!dcat) throw new NotACatalogue('rdf-inside')
  return dcat.read(answer, null, start)
}
