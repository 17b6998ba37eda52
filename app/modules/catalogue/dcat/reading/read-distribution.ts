import { byteSizeOf, distributionOf } from '../../harvesting/reading/blank.ts'
import { dayOf, type Doubts } from '../../harvesting/reading/days.ts'
import { formatOf, licenceOf } from '../../vocabularies/recognise.ts'
import type { HarvestedDistribution } from '../../harvesting/record.ts'
import { tail } from '../vocabularies.ts'
import type { Graph, Node } from './graph.ts'
import { coded } from './sentences.ts'
import { addressOf, isBlankName, labelOf, saidBy, wordsOf } from './values.ts'

/** A way to reach the data; null when the file names it and says nowhere to go. */
export function readDistribution(graph: Graph, node: Node, doubts: Doubts): HarvestedDistribution | null {
  const service = graph.first(node, 'dcat:accessService')
  const endpoint = service ? addressOf(graph, service, 'dcat:endpointURL', 'dcat:endpointDescription') : null
  const downloadUrl = addressOf(graph, node, 'dcat:downloadURL')
  const accessUrl = addressOf(graph, node, 'dcat:accessURL') ?? endpoint
  if (!accessUrl && !downloadUrl) {
    const said = graph.objects(node, 'dcat:accessURL', 'dcat:downloadURL').length > 0
    doubts.add(said ? 'link-not-web' : coded('catalogue.rdf-distribution-lost'))
    return null
  }
  const said = formatsSaid(graph, node, doubts)
  const mediaType = mediaTypeOf(graph, node)
  const served = service ? standardsOf(graph, service) : []
  const named = [...served, ...said].flatMap(text => formatOf({ text }) ?? [])
  // « GML » of a WFS is what it answers: the service is what one opens.
  const format =
    named.find(({ kind }) => kind === 'service') ?? named[0] ?? formatOf({ mediaType, url: downloadUrl ?? accessUrl })
  const rights = saidBy(graph, node, 'dct:license', 'dct:rights')
  return distributionOf({
    kind: format?.kind === 'service' ? 'service' : service ? 'api' : kindOf(format?.kind, downloadUrl),
    title: wordsOf(graph, node, 'dct:title'),
    accessUrl,
    downloadUrl,
    format: format?.code ?? null,
    formatText: said[0] ?? mediaType,
    mediaType,
    byteSize: byteSizeOf(graph.first(node, 'dcat:byteSize')?.value ?? null),
    checksum: checksumOf(graph, node),
    modifiedOn: dayOf(graph.first(node, 'dct:modified')?.value ?? null, doubts),
    licence: licenceOf(...rights),
    licenceText: wordsOf(graph, node, 'dct:license', 'dct:rights') ?? rights[0] ?? null,
  })
}

/** A service of the data as one of its ways of access. */
export function serviceAccess(graph: Graph, service: Node): HarvestedDistribution | null {
  const accessUrl = addressOf(graph, service, 'dcat:endpointURL', 'dcat:endpointDescription', 'dcat:landingPage')
  if (!accessUrl) return null
  const said = standardsOf(graph, service)
  const format = said.flatMap(text => formatOf({ text }) ?? [])[0] ?? formatOf({ url: accessUrl })
  const isService = format?.kind === 'service'
  return distributionOf({
    kind: isService ? 'service' : 'api',
    title: wordsOf(graph, service, 'dct:title'),
    accessUrl,
    format: isService ? format.code : 'API',
    formatText: said[0] ?? null,
    licenceText: wordsOf(graph, service, 'dct:license', 'dct:rights'),
  })
}

function standardsOf(graph: Graph, service: Node): string[] {
  return saidBy(graph, service, 'geodcat:serviceProtocol', 'dct:conformsTo').map(tail)
}

function formatsSaid(graph: Graph, node: Node, doubts: Doubts): string[] {
  const objects = graph.objects(node, 'dct:format', 'dcat:mediaType')
  const texts = objects.map(one => {
    const label = labelOf(graph, one)
    return label ?? (one.termType === 'BlankNode' ? '' : one.value.replace(/^.*media-types\//, '').trim())
  })
  const said = texts.filter(text => text !== '' && !isBlankName(text))
  if (said.length < objects.length) doubts.add(coded('catalogue.rdf-blank-format'))
  return said
}

function mediaTypeOf(graph: Graph, node: Node): string | null {
  for (const text of saidBy(graph, node, 'dcat:mediaType', 'dct:format')) {
    const [, found] = /(?:media-types\/|^)([a-z]+\/[\w.+-]+)(?:\s*;.*)?$/i.exec(text.trim()) ?? []
    if (found) return found.toLowerCase()
  }
  return null
}

function kindOf(kind: HarvestedDistribution['kind'] | undefined, downloadUrl: string | null) {
  return downloadUrl ? 'file' : (kind ?? 'page')
}

function checksumOf(graph: Graph, node: Node): string | null {
  const checksum = graph.first(node, 'spdx:checksum')
  if (!checksum) return null
  const value = checksum.termType === 'Literal' ? checksum.value : graph.first(checksum, 'spdx:checksumValue')?.value
  const named = tail(graph.first(checksum, 'spdx:algorithm')?.value ?? '')
  const algorithm = named.replace(/^checksumAlgorithm_/i, '').toLowerCase()
  return value?.trim() ? [algorithm, value.trim()].filter(Boolean).join(':') : null
}
