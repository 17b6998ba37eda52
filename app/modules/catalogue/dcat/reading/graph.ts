import { iri, type ShortName } from '../terms.ts'

/** What the three libraries that read RDF have in common; more than that is not needed here. */
export interface Node {
  readonly termType: string
  readonly value: string
  readonly language?: string
  readonly datatype?: { readonly value: string }
}

export interface Triple {
  readonly subject: Node
  readonly predicate: Node
  readonly object: Node
}

/** Triples by subject then property, in the order in which the file says them. */
export interface Graph {
  readonly size: number
  objects(subject: Node, ...properties: readonly ShortName[]): Node[]
  first(subject: Node, ...properties: readonly ShortName[]): Node | undefined
  /** Nodes of one of these kinds, each once. */
  typed(...kinds: readonly ShortName[]): Node[]
  is(subject: Node, kind: ShortName): boolean
  /** Addresses of the properties that a node has. */
  properties(subject: Node): string[]
}

export const keyOf = (node: Node): string => `${node.termType} ${node.value}`

const none: readonly Node[] = []

export function graphOf(triples: readonly Triple[]): Graph {
  const index = new Map<string, Map<string, Node[]>>()
  const kinds = new Map<string, Map<string, Node>>()
  for (const { subject, predicate, object } of triples) {
    const key = keyOf(subject)
    const properties = index.get(key) ?? new Map<string, Node[]>()
    index.set(key, properties)
    const objects = properties.get(predicate.value)
    if (!objects) properties.set(predicate.value, [object])
    else if (!objects.some(one => same(one, object))) objects.push(object)
    if (predicate.value !== type) continue
    const nodes = kinds.get(object.value) ?? new Map<string, Node>()
    kinds.set(object.value, nodes.set(key, subject))
  }
  const objects = (subject: Node, ...properties: readonly ShortName[]) => {
    const found = index.get(keyOf(subject))
    return properties.flatMap(property => found?.get(iri(property)) ?? none)
  }
  return {
    size: triples.length,
    objects,
    first: (subject, ...properties) => objects(subject, ...properties)[0],
    typed: (...wanted) => [
      ...new Map(wanted.flatMap(kind => [...(kinds.get(iri(kind)) ?? new Map<string, Node>())])).values(),
    ],
    properties: subject => [...(index.get(keyOf(subject))?.keys() ?? [])],
    is: (subject, kind) => kinds.get(iri(kind))?.has(keyOf(subject)) ?? false,
  }
}

const type = iri('rdf:type')

function same(a: Node, b: Node): boolean {
  return a.termType === b.termType && a.value === b.value && a.language === b.language
}
