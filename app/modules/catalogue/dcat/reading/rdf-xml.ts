import { DataFactory } from 'n3'
import { RdfXmlParser } from 'rdfxml-streaming-parser'
import { NotACatalogue } from '../../harvesting/protocol.ts'
import type { Triple } from './graph.ts'
import { coded } from './sentences.ts'

/** RDF/XML, well-formed and without entities of its own. */
export function readRdfXml(text: string, base: string): Promise<Triple[]> {
  if (/<!ENTITY/i.test(text)) throw new NotACatalogue('xml-entities')
  return new Promise((resolve, reject) => {
    const triples: Triple[] = []
    const parser = new RdfXmlParser({
      baseIRI: base,
      dataFactory: DataFactory,
      // A wrong address is the affair of its own record.
      validateUri: false,
      allowDuplicateRdfIds: true,
    })
    parser.on('data', (triple: Triple) => triples.push(triple))
    parser.on('error', (error: Error) =>
      reject(new NotACatalogue(coded('catalogue.rdf-broken'), error.message.slice(0, 300))),
    )
    parser.on('end', () => resolve(triples))
    parser.write(withoutWrongLanguages(text))
    parser.end()
  })
}

/** « xml:lang="français" » is no language of the standards: the words are kept, the tag is not. */
function withoutWrongLanguages(text: string): string {
  return text.replace(/\sxml:lang\s*=\s*(["'])(.*?)\1/g, (whole, _, tag: string) =>
    /^[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8})*$/.test(tag) ? whole : '',
  )
}
