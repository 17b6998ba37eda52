import { DataFactory, type Quad } from 'n3'
import { iri, type ShortName } from '../terms.ts'

const { namedNode, blankNode, literal, quad } = DataFactory
export type Subject = ReturnType<typeof namedNode> | ReturnType<typeof blankNode>
export type Term = Subject | ReturnType<typeof literal>

/** What is being said, one property after the other; what is null is not said. */
export interface Description {
  readonly quads: readonly Quad[]
  /** A node by its address, or without one; each kind of it is said once. */
  node(address: string | null, ...kinds: readonly ShortName[]): Subject
  say(subject: Subject, property: ShortName, ...objects: readonly (Term | null)[]): void
}

export function startDescription(): Description {
  const quads: Quad[] = []
  const kindsSaid = new Set<string>()
  return {
    quads,
    node(address, ...kinds) {
      const subject = address === null ? blankNode() : namedNode(address)
      for (const kind of kinds) {
        const key = `${subject.id} ${kind}`
        if (!kindsSaid.has(key)) quads.push(quad(subject, namedNode(iri('rdf:type')), namedNode(iri(kind))))
        kindsSaid.add(key)
      }
      return subject
    },
    say(subject, property, ...objects) {
      for (const object of objects) if (object) quads.push(quad(subject, namedNode(iri(property)), object))
    },
  }
}

/** Words in a language; null when nothing is left of them once XML could hold them. */
export function words(text: string | null, language: string | null): Term | null {
  const kept = printable(text)
  return kept === null ? null : language ? literal(kept, language) : literal(kept)
}

export function typed(text: string | null, datatype: ShortName): Term | null {
  const kept = printable(text)
  return kept === null ? null : literal(kept, namedNode(iri(datatype)))
}

export function address(text: string | null): Term | null {
  const clean = webAddress(text)
  return clean === null ? null : namedNode(clean)
}

/** An address that every syntax can hold: spaces and accents of what was typed are escaped, other schemes than the web’s left out. */
export function webAddress(text: string | null): string | null {
  const said = text?.trim() ?? ''
  if (!/^(?:https?|ftp):\/\//i.test(said) || !URL.canParse(said)) return null
  const { href } = new URL(said)
  const path = href.search(/(?<=:\/\/[^/?#]*)[/?#]/)
  return path === -1 ? href : href.slice(0, path) + href.slice(path).replace(/[<>"{}|\\^`[\]\s]/g, encodeURIComponent)
}

/** Characters that XML 1.0 forbids are left out everywhere, so that the three syntaxes say the same. */
function printable(text: string | null): string | null {
  const kept = text
    ?.toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '')
    .trim()
  return kept ? kept : null
}
