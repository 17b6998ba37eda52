import { plainText } from '../../harvesting/reading/words.ts'
import type { ShortName } from '../terms.ts'
import type { Graph, Node } from './graph.ts'
import { nowhere } from './read-graph.ts'

const labels = [
  'skos:prefLabel',
  'rdfs:label',
  'dct:title',
  'foaf:name',
  'vcard:fn',
  'rdf:value',
  'dct:description',
] as const

/** The wording of several languages that French readers are given: French, without language, English, any. */
export function inBestLanguage(literals: readonly Node[]): Node | undefined {
  const rank = ({ language = '' }: Node) => {
    const lower = language.toLowerCase()
    return lower === 'fr' || lower.startsWith('fr-') ? 0 : lower === '' ? 1 : lower.startsWith('en') ? 2 : 3
  }
  return literals.toSorted((a, b) => rank(a) - rank(b))[0]
}

/** What a property says in words: its own, or those of the node that it leads to. Never the name of a blank node. */
export function wordsOf(graph: Graph, subject: Node, ...properties: readonly ShortName[]): string | null {
  for (const property of properties) {
    const objects = graph.objects(subject, property)
    const literal = inBestLanguage(objects.filter(({ termType }) => termType === 'Literal'))
    const text = literal ? plainText(literal.value) : null
    if (text !== null) return text
    for (const node of objects) {
      const label = node.termType === 'Literal' ? null : labelOf(graph, node)
      if (label !== null) return label
    }
  }
  return null
}

export function labelOf(graph: Graph, node: Node): string | null {
  const literals = labels
    .map(property => graph.objects(node, property).filter(({ termType }) => termType === 'Literal'))
    .find(found => found.length > 0)
  const literal = literals && inBestLanguage(literals)
  return literal ? plainText(literal.value) : null
}

/** Texts and addresses that a property leads to, with the words of nodes that have no address. */
export function saidBy(graph: Graph, subject: Node, ...properties: readonly ShortName[]): string[] {
  return graph
    .objects(subject, ...properties)
    .flatMap(node => {
      if (node.termType === 'NamedNode') return [ownAddress(node.value) ?? '']
      const text = node.termType === 'Literal' ? plainText(node.value) : labelOf(graph, node)
      return text === null || isBlankName(text) ? [] : [text]
    })
    .filter(text => text !== '')
}

/** A web address, whether the file gave it as one or in quotes; null when it leads nowhere. */
export function addressOf(graph: Graph, subject: Node, ...properties: readonly ShortName[]): string | null {
  for (const { termType, value } of graph.objects(subject, ...properties)) {
    const text = value.trim()
    if (
      termType !== 'BlankNode' &&
      text.length <= 4_000 &&
      !text.startsWith(nowhere) &&
      /^(?:https?|ftp):\/\/[^\s/]/i.test(text) &&
      URL.canParse(text)
    )
      return text
  }
  return null
}

/** What a file that came from nowhere calls a node: its relative address as it was written. */
export function ownAddress(address: string): string | null {
  const relative = address.startsWith(nowhere) ? address.slice(nowhere.length) : address
  return relative === '' ? null : relative
}

/** Names that converters give to nodes without one: they are no format, and no title. */
export function isBlankName(text: string): boolean {
  return /^(?:_:\S+|n[0-9a-f]{24,}(?:b\d+)?|nodeid:\/\/\S+|(?:https?:\/\/\S+)?\/?\.well-known\/genid\/\S+|b\d{2,}|genid\d+)$/i.test(
    text.trim(),
  )
}
