import type { Quad } from 'n3'
import { namespaces, type Prefix } from '../terms.ts'

/** Quads of each subject together, in the order of their first appearance; a repeated one is said once. */
export function bySubject(quads: readonly Quad[]): Quad[][] {
  const groups = new Map<string, Map<string, Quad>>()
  for (const quad of quads) {
    const group = groups.get(quad.subject.id) ?? new Map<string, Quad>()
    groups.set(quad.subject.id, group)
    group.set(`${quad.predicate.id} ${quad.object.id}`, quad)
  }
  return [...groups.values()].map(group => [...group.values()])
}

const prefixes = Object.entries(namespaces) as [Prefix, string][]

/** « http://purl.org/dc/terms/title » → prefix and name; an address of no vocabulary of ours is a mistake of ours. */
export function shortened(address: string): { prefix: Prefix; name: string } {
  const found = prefixes.find(([, namespace]) => address.startsWith(namespace))
  const name = found ? address.slice(found[1].length) : ''
  if (!found || !/^[A-Za-z_][\w-]*$/.test(name)) throw new Error(`${address} is in no vocabulary that is written`)
  return { prefix: found[0], name }
}

/** The vocabularies that these quads name. */
export function namespacesOf(quads: readonly Quad[]): Record<string, string> {
  const used = new Set(['rdf'])
  for (const { predicate, object } of quads) {
    const names = [predicate.value, object.termType === 'Literal' ? object.datatype.value : object.value]
    for (const [prefix, namespace] of prefixes) if (names.some(name => name.startsWith(namespace))) used.add(prefix)
  }
  return Object.fromEntries(prefixes.filter(([prefix]) => used.has(prefix)))
}
