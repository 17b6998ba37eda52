import type { Graph, Node } from './graph.ts'
import { saidBy, wordsOf } from './values.ts'

/** Whom to write to: an address of mail, or the name where there is none. */
export function contactOf(graph: Graph, node: Node): string | null {
  for (const contact of graph.objects(node, 'dcat:contactPoint')) {
    if (contact.termType === 'Literal') return contact.value.trim() || null
    const name = wordsOf(graph, contact, 'vcard:fn', 'vcard:organization-name', 'vcard:hasFN', 'foaf:name')
    const mail = graph.first(contact, 'vcard:hasEmail', 'vcard:email', 'foaf:mbox')
    const said = mail?.termType === 'BlankNode' ? saidBy(graph, mail, 'vcard:hasValue')[0] : mail?.value
    const email = said?.replace(/^mailto:/i, '').trim()
    if (email || name) return email || name
  }
  return null
}
