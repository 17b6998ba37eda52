import { NotACatalogue, type Batch } from '../../harvesting/protocol.ts'
import { readEach, Unkept } from '../../harvesting/reading/read-each.ts'
import type { HarvestedRecord } from '../../harvesting/record.ts'
import { keyOf, type Graph, type Node } from './graph.ts'
import { pagingOf } from './paging.ts'
import { readDataset, type Surroundings } from './read-dataset.ts'
import { readGraph, type RdfAnswer } from './read-graph.ts'
import { coded } from './sentences.ts'
import type { Parsed } from './turtle.ts'
import { ownAddress } from './values.ts'

export interface RdfBatch extends Omit<Batch, 'next'> {
  /** Address of the next page. */
  next: string | null
}

/**
 * Datasets of a catalogue written in RDF, whatever its syntax; a bad one is rejected alone. `start` = records read before.
 * Throws `NotACatalogue` when the answer is no catalogue at all.
 */
export async function readRdfCatalogue(answer: RdfAnswer, start = 0, asked: string | null = null): Promise<RdfBatch> {
  const { graph, broken } = await readGraph(answer)
  const { announced, next, paged } = pagingOf(graph, asked ?? answer.url)
  const nodes = datasetsOf(graph)
  const isCatalogue = graph.typed('dcat:Catalog', 'hydra:Collection').length > 0
  if (nodes.length === 0 && broken.length === 0 && !isCatalogue)
    throw new NotACatalogue(coded('catalogue.rdf-no-dataset'))
  const around = surroundings(graph)
  const taken = new Set<string>()
  const reads: (() => HarvestedRecord)[] = [
    ...nodes.map(node => () => apart(readDataset(graph, node, around(node)), node, taken)),
    ...(paged ? [] : namedOnly(graph)).map(node => () => {
      throw new Unkept(coded('catalogue.rdf-only-named'), { remoteId: ownAddress(node.value) })
    }),
    ...broken.map(part => () => {
      throw brokenPart(part)
    }),
  ]
  return { ...readEach(reads, start, read => read()), announced, next }
}

/** What describes itself as a dataset, or is held by a catalogue, and services that stand alone; each node once. */
function datasetsOf(graph: Graph): Node[] {
  const held = graph.typed('dcat:Catalog').flatMap(catalogue => graph.objects(catalogue, 'dcat:dataset'))
  const described = held.filter(node => graph.objects(node, 'dct:title').length > 0)
  const datasets = [...graph.typed('dcat:Dataset', 'dcat:DatasetSeries'), ...described]
  const keys = new Set(datasets.map(keyOf))
  const used = graph.typed('dcat:Distribution').flatMap(way => graph.objects(way, 'dcat:accessService'))
  const parts = new Set(used.map(keyOf))
  const alone = graph.typed('dcat:DataService').filter(service => {
    const serves = graph.objects(service, 'dcat:servesDataset').some(served => keys.has(keyOf(served)))
    return !serves && !parts.has(keyOf(service)) && graph.objects(service, 'dct:title').length > 0
  })
  return [...new Map([...datasets, ...alone].map(node => [keyOf(node), node])).values()]
}

function surroundings(graph: Graph): (node: Node) => Surroundings {
  const sheets = new Map<string, Node>()
  for (const sheet of graph.typed('dcat:CatalogRecord'))
    for (const about of graph.objects(sheet, 'foaf:primaryTopic')) sheets.set(keyOf(about), sheet)
  const services = new Map<string, Node[]>()
  for (const service of graph.typed('dcat:DataService'))
    for (const served of graph.objects(service, 'dcat:servesDataset')) {
      const known = services.get(keyOf(served))
      if (known) known.push(service)
      else services.set(keyOf(served), [service])
    }
  return node => ({
    sheet: sheets.get(keyOf(node)) ?? graph.first(node, 'foaf:isPrimaryTopicOf'),
    services: services.get(keyOf(node)) ?? [],
  })
}

/** Two datasets that bear the same identifier would overwrite each other: the second is known by its address. */
function apart(record: HarvestedRecord, node: Node, taken: Set<string>): HarvestedRecord {
  const address = node.termType === 'NamedNode' ? ownAddress(node.value) : null
  const free = !taken.has(record.remoteId) || address === null
  taken.add(record.remoteId)
  if (free) return record
  return { ...record, remoteId: address, doubts: [...record.doubts, coded('catalogue.rdf-same-identifier')] }
}

/** Datasets that the catalogue lists and that the file does not describe; on a page of several, they may be on another. */
function namedOnly(graph: Graph): Node[] {
  const listed = graph.typed('dcat:Catalog').flatMap(catalogue => graph.objects(catalogue, 'dcat:dataset'))
  return listed.filter(node => graph.objects(node, 'dct:title', 'rdf:type').length === 0)
}

function brokenPart({ text, why }: Parsed['broken'][number]): Unkept {
  const [, title = null] = /title[^"<>]{0,40}["'>]+\s*([^"'<\n]{1,200})/i.exec(text) ?? []
  const [, remoteId = null] = /^\s*<([^>\s]+)>/.exec(text) ?? []
  return new Unkept(coded('catalogue.rdf-broken'), {
    remoteId,
    title: title?.trim() ?? null,
    detail: why.slice(0, 300),
  })
}
