import type { HarvestedRecord } from '../../harvesting/record.ts'
import type { Graph, Node } from './graph.ts'
import { labelOf, ownAddress } from './values.ts'

type Standards = Pick<HarvestedRecord, 'conformsTo' | 'crs'>

/** The schema that the data follows, and its system of coordinates, which the same property names. */
export function standardsOf(graph: Graph, node: Node): Standards {
  const found: Standards = { conformsTo: null, crs: null }
  const ways = graph.objects(node, 'dcat:distribution')
  const standards = [
    ...graph.objects(node, 'geodcat:referenceSystem', 'dct:conformsTo'),
    ...ways.flatMap(way => graph.objects(way, 'dct:conformsTo')),
  ]
  for (const standard of standards) {
    const label = labelOf(graph, standard)
    const address = standard.termType === 'BlankNode' ? null : ownAddress(standard.value)
    const [, byAddress, byName] =
      /EPSG\/[\d.]+\/(\d{4,5})|EPSG::?(\d{4,5})/i.exec(`${address ?? ''} ${label ?? ''}`) ?? []
    const code = byAddress ?? byName
    if (code) found.crs ??= `EPSG:${code}`
    else if (isCrs(graph, standard)) found.crs ??= label ?? address
    else found.conformsTo ??= address ?? label
  }
  return found
}

function isCrs(graph: Graph, standard: Node): boolean {
  return graph.objects(standard, 'dct:type').some(({ value }) => /SpatialReferenceSystem/.test(value))
}
