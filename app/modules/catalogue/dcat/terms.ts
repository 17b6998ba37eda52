/** Namespaces of the vocabularies that catalogues are written in; the prefix is the one that files bear. */
export const namespaces = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dcatap: 'http://data.europa.eu/r5r/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geodcat: 'http://data.europa.eu/930/',
  geo: 'http://www.opengis.net/ont/geosparql#',
  hydra: 'http://www.w3.org/ns/hydra/core#',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  schema: 'http://schema.org/',
  schemas: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  time: 'http://www.w3.org/2006/time#',
  wgs84: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const

export type Prefix = keyof typeof namespaces
export type ShortName = `${Prefix}:${string}`

/** « dct:title » → its whole address. */
export function iri(short: ShortName): string {
  const [prefix, ...rest] = short.split(':')
  return `${namespaces[prefix as Prefix]}${rest.join(':')}`
}

/** Authority tables of the Publications Office of the European Union. */
export const authority = 'http://publications.europa.eu/resource/authority/'
export const inspireTheme = 'http://inspire.ec.europa.eu/theme/'
export const mediaTypes = 'https://www.iana.org/assignments/media-types/'
