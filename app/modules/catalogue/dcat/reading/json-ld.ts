import { JsonLdParser } from 'jsonld-streaming-parser'
import { DataFactory } from 'n3'
import { NotACatalogue } from '../../harvesting/protocol.ts'
import { closedLoader, localContext } from './contexts.ts'
import type { Triple } from './graph.ts'
import { coded } from './sentences.ts'
import type { Parsed } from './turtle.ts'

/** JSON-LD. What cannot be expanded as a whole is tried dataset by dataset, so that one alone is lost. */
export async function readJsonLd(text: string, base: string): Promise<Parsed> {
  const document = parsed(text)
  try {
    return { triples: await expanded(document, base), broken: [] }
  } catch (error) {
    const nodes = nodesOf(document)
    if (nodes.length === 0) throw refusal(error)
    if (nodes.length * contextSize(document) > mostRead) throw new NotACatalogue('answer-too-large')
    const read: Parsed = { triples: [], broken: [] }
    for (const node of nodes) {
      const triples = await expanded(under(document, node), base).catch(refusal)
      if (Array.isArray(triples)) for (const triple of triples) read.triples.push(triple)
      else read.broken.push({ text: JSON.stringify(node), why: triples.detail ?? triples.reason })
    }
    return read
  }
}

/** The context stands before each dataset that is read alone: together they are read so many times over, in characters. */
const mostRead = 100_000_000
/** Each named context becomes ours, of some four thousand characters. */
const mostContexts = 10_000

function contextSize(document: unknown): number {
  return isObject(document) ? (JSON.stringify(document['@context']) ?? '').length : 0
}

function parsed(text: string): unknown {
  let contexts = 0
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''), (key, value: unknown) => {
      if (key === '@context') contexts += [value].flat(Infinity).length
      if (contexts > mostContexts) throw new NotACatalogue('answer-too-large')
      return cleaned(key, value)
    })
  } catch (error) {
    throw refusal(error)
  }
}

/** Contexts are ours; « français » is no language of the standards: the words are kept, the tag is not. */
function cleaned(key: string, value: unknown): unknown {
  if (key === '@context') return localContext(value)
  if (key === '@import') throw new NotACatalogue(coded('catalogue.rdf-unknown-context'), String(value).slice(0, 300))
  if (key !== '@language' || value === null) return value
  return typeof value === 'string' && /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value) ? value : undefined
}

function expanded(document: unknown, baseIRI: string): Promise<Triple[]> {
  return new Promise((resolve, reject) => {
    const triples: Triple[] = []
    const parser = new JsonLdParser({ baseIRI, dataFactory: factory, documentLoader: closedLoader })
    parser.on('data', (triple: Triple) => triples.push(triple))
    parser.on('error', reject)
    parser.on('end', () => resolve(triples))
    parser.write(JSON.stringify(document))
    parser.end()
  })
}

/** One for all readings: nodes without a name that are read apart must not take each other's. The parser says null for none. */
const factory: typeof DataFactory = {
  ...DataFactory,
  literal: (value, of) => DataFactory.literal(value, of ?? undefined),
}

function nodesOf(document: unknown): unknown[] {
  const whole = isObject(document) ? document : {}
  const lists = [document, whole['@graph'], whole['dataset'], whole['dcat:dataset']]
  return lists.find(list => Array.isArray(list)) ?? []
}

function under(document: unknown, node: unknown): object {
  return isObject(document) && '@context' in document
    ? { '@context': document['@context'], '@graph': [node] }
    : { '@graph': [node] }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function refusal(error: unknown): NotACatalogue {
  if (error instanceof NotACatalogue) return error
  return new NotACatalogue(
    coded('catalogue.rdf-broken'),
    (error instanceof Error ? error.message : String(error)).slice(0, 300),
  )
}
