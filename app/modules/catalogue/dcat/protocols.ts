import type { Protocol } from '../harvesting/protocol.ts'
import { readRdfCatalogue } from './reading/read-rdf-catalogue.ts'

const accept =
  'text/turtle, application/ld+json;q=0.9, application/rdf+xml;q=0.8, application/n-triples;q=0.7, */*;q=0.1'

/** A catalogue written in RDF by the rules of DCAT, in one file or in pages. */
export const dcatProtocol: Protocol = {
  id: 'dcat',
  first: ({ url }) => ({ url, accept }),
  async read(answer, asked, start) {
    const { next, ...batch } = await readRdfCatalogue(answer, start, asked?.url ?? null)
    return { ...batch, next: next === null ? null : { url: next, accept } }
  },
}

/** The feed of an ArcGIS Hub site, in one file: the same language, at a known address. */
export const arcgisProtocol: Protocol = {
  id: 'arcgis',
  first({ url, options }) {
    const asked = new URL(url)
    const isFeed = /\/api\/feed\/|\.(?:json|jsonld|ttl|rdf|xml)$/i.test(asked.pathname)
    const feed = options.feed ?? 'dcat-ap/2.1.1.json'
    return {
      url: isFeed ? url : new URL(`/api/feed/${feed}`, asked).href,
      accept: 'application/ld+json, application/json',
    }
  },
  read: dcatProtocol.read,
}
