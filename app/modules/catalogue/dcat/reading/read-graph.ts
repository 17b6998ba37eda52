import { decodeText } from '#modules/intake/public.ts'
import { NotACatalogue } from '../../harvesting/protocol.ts'
import { graphOf, type Graph } from './graph.ts'
import { readJsonLd } from './json-ld.ts'
import { readRdfXml } from './rdf-xml.ts'
import { coded } from './sentences.ts'
import { syntaxOf } from './syntax.ts'
import { readTurtle, type Parsed } from './turtle.ts'

/** Where relative addresses of a file lead when nobody knows where it came from: a name that exists nowhere. */
export const nowhere = 'https://source.invalid/'

/** Some 600,000 triples, which fit in memory: a catalogue that is larger gives pages. */
const largest = 40_000_000

export interface RdfAnswer {
  body: Uint8Array
  type: string | null
  url: string | null
}

/** Any of the ways of writing RDF. Throws `NotACatalogue` when nothing in it can be read. */
export async function readGraph({ body, type, url }: RdfAnswer): Promise<{ graph: Graph; broken: Parsed['broken'] }> {
  if (body.byteLength > largest) throw new NotACatalogue('answer-too-large')
  const text = decodeText(body)?.text ?? ''
  if (text.trim() === '') throw new NotACatalogue(body.byteLength === 0 ? 'answer-empty' : coded('catalogue.rdf-other'))
  const { triples, broken } = await parse(text, type, baseOf(url))
  if (triples.length === 0 && broken.length > 0)
    throw new NotACatalogue(coded('catalogue.rdf-broken'), broken[0]?.why ?? null)
  return { graph: graphOf(triples), broken }
}

async function parse(text: string, type: string | null, base: string): Promise<Parsed> {
  const syntax = syntaxOf(text, type)
  if (syntax === 'rdf-xml') return { triples: await readRdfXml(text, base), broken: [] }
  if (syntax === 'json-ld') return readJsonLd(text, base)
  if (syntax === 'turtle' || syntax === 'n-triples') return readTurtle(text, base)
  if (syntax === 'html')
    throw new NotACatalogue('web-page', /<title[^>]*>([^<]{1,200})/i.exec(text.slice(0, 20_000))?.[1]?.trim() ?? null)
  throw new NotACatalogue(coded('catalogue.rdf-other'), text.trim().slice(0, 120))
}

function baseOf(url: string | null): string {
  return url && /^https?:\/\//i.test(url) ? url : nowhere
}
