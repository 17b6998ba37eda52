import type { Quad } from 'n3'
import { iri } from '../terms.ts'
import { bySubject, namespacesOf, shortened } from './by-subject.ts'

/** RDF/XML. No maintained library writes it for JavaScript; what DCAT needs of it is one element per node, one per property. */
export function writeRdfXml(quads: readonly Quad[]): string {
  const declared = Object.entries(namespacesOf(quads)).map(([prefix, address]) => `\n  xmlns:${prefix}="${address}"`)
  const nodes = bySubject(quads).map(node)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<rdf:RDF${declared.join('')}>\n${nodes.join('')}</rdf:RDF>\n`
}

const type = iri('rdf:type')

function node(group: readonly Quad[]): string {
  const kind = group.find(({ predicate }) => predicate.value === type)
  const name = kind ? qname(kind.object.value) : 'rdf:Description'
  const rest = group.filter(one => one !== kind)
  const [first] = group
  if (!first) return ''
  const named =
    first.subject.termType === 'BlankNode'
      ? `rdf:nodeID="${label(first.subject.value)}"`
      : `rdf:about="${escaped(first.subject.value)}"`
  return `  <${name} ${named}>\n${rest.map(property).join('')}  </${name}>\n`
}

function property({ predicate, object }: Quad): string {
  const name = qname(predicate.value)
  if (object.termType === 'NamedNode') return `    <${name} rdf:resource="${escaped(object.value)}"/>\n`
  if (object.termType === 'BlankNode') return `    <${name} rdf:nodeID="${label(object.value)}"/>\n`
  if (object.termType !== 'Literal') throw new Error(`a ${object.termType} is no value of a property`)
  const plain = object.datatype.value === iri('xsd:string')
  const about = object.language
    ? ` xml:lang="${object.language}"`
    : plain
      ? ''
      : ` rdf:datatype="${escaped(object.datatype.value)}"`
  return `    <${name}${about}>${escaped(object.value)}</${name}>\n`
}

function qname(address: string): string {
  const { prefix, name } = shortened(address)
  return `${prefix}:${name}`
}

/** Names of blank nodes are ours; a name of XML begins with a letter. */
function label(name: string): string {
  return `n${name.replace(/[^\w-]/g, '_')}`
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, found => `&#${found.charCodeAt(0)};`)
}
