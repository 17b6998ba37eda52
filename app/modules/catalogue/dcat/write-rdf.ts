import type { Quad } from 'n3'
import { writeJsonLd } from './writing/write-json-ld.ts'
import { writeRdfXml } from './writing/write-rdf-xml.ts'
import { writeTurtle } from './writing/write-turtle.ts'

/** The three ways in which a catalogue leaves; the key is the ending of the file. */
export const syntaxes = {
  ttl: { write: writeTurtle, type: 'text/turtle; charset=utf-8', name: 'Turtle' },
  jsonld: { write: writeJsonLd, type: 'application/ld+json; charset=utf-8', name: 'JSON-LD' },
  rdf: { write: writeRdfXml, type: 'application/rdf+xml; charset=utf-8', name: 'RDF/XML' },
} as const satisfies Record<string, { write: (quads: readonly Quad[]) => string; type: string; name: string }>

export type SyntaxName = keyof typeof syntaxes
export const syntaxNames = ['ttl', 'jsonld', 'rdf'] as const
