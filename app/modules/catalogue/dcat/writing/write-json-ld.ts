import type { Quad } from 'n3'
import { iri } from '../terms.ts'
import { bySubject, namespacesOf, shortened } from './by-subject.ts'

type Value = string | Record<string, string>

/** JSON-LD, one object per node under the usual prefixes: nothing to fetch, and readable by those who know JSON alone. */
export function writeJsonLd(quads: readonly Quad[]): string {
  const graph = bySubject(quads).map(node)
  return `${JSON.stringify({ '@context': namespacesOf(quads), '@graph': graph }, null, 1)}\n`
}

const type = iri('rdf:type')

function node(group: readonly Quad[]): Record<string, Value | Value[]> {
  const said: Record<string, Value | Value[]> = { '@id': idOf(group[0]?.subject) }
  for (const { predicate, object } of group) {
    const isType = predicate.value === type
    const name = isType ? '@type' : short(predicate.value)
    const value = isType ? short(object.value) : valueOf(object)
    const known = said[name]
    said[name] = known === undefined ? value : [...(Array.isArray(known) ? known : [known]), value]
  }
  return said
}

function valueOf(object: Quad['object']): Value {
  if (object.termType !== 'Literal') return { '@id': idOf(object) }
  if (object.language) return { '@value': object.value, '@language': object.language }
  const plain = object.datatype.value === iri('xsd:string')
  return plain ? object.value : { '@value': object.value, '@type': short(object.datatype.value) }
}

function idOf(term: Quad['subject'] | Quad['object'] | undefined): string {
  return term?.termType === 'BlankNode' ? `_:${term.value.replace(/[^\w-]/g, '_')}` : (term?.value ?? '')
}

function short(address: string): string {
  const { prefix, name } = shortened(address)
  return `${prefix}:${name}`
}
