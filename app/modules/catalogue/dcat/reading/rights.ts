import { isOpenLicence, licenceOf } from '../../vocabularies/recognise.ts'
import type { HarvestedDistribution, HarvestedRecord } from '../../harvesting/record.ts'
import { accessOf } from '../vocabularies.ts'
import type { Graph, Node } from './graph.ts'
import { labelOf, saidBy, wordsOf } from './values.ts'

type Rights = Pick<HarvestedRecord, 'licence' | 'licenceText' | 'accessLevel'>

/** The licence of the dataset, else the one that all its files share; it often hides in the rights. */
export function rightsOf(graph: Graph, node: Node, distributions: readonly HarvestedDistribution[]): Rights {
  const properties = ['dct:license', 'dct:rights', 'dct:accessRights'] as const
  const labels = graph.objects(node, ...properties).flatMap(one => labelOf(graph, one) ?? [])
  const licence =
    licenceOf(...labels, ...saidBy(graph, node, ...properties)) ?? shared(distributions.map(one => one.licence))
  const words = wordsOf(graph, node, 'dct:license', 'dct:rights') ?? saidBy(graph, node, 'dct:license', 'dct:rights')[0]
  const own = [...saidBy(graph, node, 'dct:accessRights'), ...labels].map(accessOf).find(level => level !== null)
  const ofFiles = graph
    .objects(node, 'dcat:distribution')
    .map(way => saidBy(graph, way, 'dct:accessRights').map(accessOf)[0] ?? null)
  const access = own ?? shared(ofFiles)
  return {
    licence,
    licenceText: words ?? shared(distributions.map(one => one.licenceText)),
    accessLevel: access ?? (isOpenLicence(licence) ? 'open' : 'unknown'),
  }
}

/** What all say alike. */
function shared<T>(said: readonly (T | null)[]): T | null {
  const [first = null, ...others] = new Set(said)
  return others.length === 0 ? first : null
}
