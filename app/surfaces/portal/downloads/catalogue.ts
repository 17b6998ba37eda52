import { paths } from '../paths.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { portalWords } from '../words.ts'

const distributed = [
  { path: paths.csv, name: 'csv', media: 'text/csv', type: 'CSV' },
  { path: paths.json, name: 'json', media: 'application/json', type: 'JSON' },
  { path: paths.etalab, name: 'etalab', media: 'text/csv', type: 'CSV' },
  { path: paths.dutch, name: 'dutch', media: 'application/json', type: 'JSON' },
  { path: paths.atrs, name: 'atrs', media: 'text/csv', type: 'CSV' },
  { path: paths.euCsv, name: 'euCsv', media: 'text/csv', type: 'CSV' },
  { path: paths.euJson, name: 'euJson', media: 'application/json', type: 'JSON' },
] as const

const fileTypes = 'http://publications.europa.eu/resource/authority/file-type/'
const french = 'http://publications.europa.eu/resource/authority/language/FRA'
const open = 'http://publications.europa.eu/resource/authority/access-right/PUBLIC'

/** What the two ways of writing say: one dataset, who publishes it, and its files. No licence is claimed in the authority's name. */
function datasetOf(visit: PublicVisit) {
  const { publications, address, authority } = visit
  const all = [...publications.systems, ...publications.everyday, ...publications.withdrawn]
  const days = all.map(({ published_on }) => published_on).toSorted()
  const firsts = all.map(({ first_published_on }) => first_published_on).toSorted()
  const contact = publications.site?.content.contact ?? null
  return {
    id: `${address}/#registre`,
    title: `${portalWords.fr.shell.site}, ${authority}`,
    description: portalWords.fr.home.lead(authority),
    page: `${address}/`,
    issued: firsts[0] ?? null,
    modified: days.at(-1) ?? null,
    authority,
    publisher: `${address}/#collectivite`,
    mail: contact && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact) ? contact : null,
    files: distributed.map(({ path, name, media, type }) => ({
      url: `${address}${path}`,
      title: portalWords.fr.data.files[name][0],
      media: `http://www.iana.org/assignments/media-types/${media}`,
      format: `${fileTypes}${type}`,
    })),
  }
}

export const catalogueLd: PublicPage = {
  path: paths.catalogueLd,
  spoken: false,
  draw(visit) {
    const set = datasetOf(visit)
    const id = (value: string) => ({ '@id': value })
    const day = (value: string | null) => (value ? { '@value': value, '@type': 'xsd:date' } : undefined)
    const words = (value: string) => ({ '@value': value, '@language': 'fr' })
    const document = {
      '@context': {
        dcat: 'http://www.w3.org/ns/dcat#',
        dct: 'http://purl.org/dc/terms/',
        foaf: 'http://xmlns.com/foaf/0.1/',
        vcard: 'http://www.w3.org/2006/vcard/ns#',
        xsd: 'http://www.w3.org/2001/XMLSchema#',
      },
      '@id': set.id,
      '@type': 'dcat:Dataset',
      'dct:title': words(set.title),
      'dct:description': words(set.description),
      'dct:issued': day(set.issued),
      'dct:modified': day(set.modified),
      'dct:language': id(french),
      'dct:accessRights': id(open),
      'dct:publisher': { '@id': set.publisher, '@type': 'foaf:Agent', 'foaf:name': set.authority },
      'dcat:landingPage': id(set.page),
      'dcat:contactPoint': set.mail
        ? { '@type': 'vcard:Organization', 'vcard:fn': set.authority, 'vcard:hasEmail': id(`mailto:${set.mail}`) }
        : undefined,
      'dcat:distribution': set.files.map(({ url, title, media, format }) => ({
        '@id': `${url}#fichier`,
        '@type': 'dcat:Distribution',
        'dct:title': words(title),
        'dcat:accessURL': id(url),
        'dcat:downloadURL': id(url),
        'dcat:mediaType': id(media),
        'dct:format': id(format),
      })),
    }
    return { bytes: JSON.stringify(document, null, 1), type: 'application/ld+json; charset=utf-8' }
  },
}

export const catalogueTurtle: PublicPage = {
  path: paths.catalogueTurtle,
  spoken: false,
  draw(visit) {
    const set = datasetOf(visit)
    const lines = [
      '@prefix dcat: <http://www.w3.org/ns/dcat#> .',
      '@prefix dct: <http://purl.org/dc/terms/> .',
      '@prefix foaf: <http://xmlns.com/foaf/0.1/> .',
      '@prefix vcard: <http://www.w3.org/2006/vcard/ns#> .',
      '@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .',
      '',
      `<${set.id}> a dcat:Dataset ;`,
      `  dct:title ${literal(set.title)}@fr ;`,
      `  dct:description ${literal(set.description)}@fr ;`,
      ...(set.issued ? [`  dct:issued "${set.issued}"^^xsd:date ;`] : []),
      ...(set.modified ? [`  dct:modified "${set.modified}"^^xsd:date ;`] : []),
      `  dct:language <${french}> ;`,
      `  dct:accessRights <${open}> ;`,
      `  dct:publisher <${set.publisher}> ;`,
      ...(set.mail
        ? [
            `  dcat:contactPoint [ a vcard:Organization ; vcard:fn ${literal(set.authority)} ; vcard:hasEmail <mailto:${set.mail}> ] ;`,
          ]
        : []),
      `  dcat:landingPage <${set.page}> ;`,
      `  dcat:distribution ${set.files.map(({ url }) => `<${url}#fichier>`).join(' , ')} .`,
      '',
      `<${set.publisher}> a foaf:Agent ; foaf:name ${literal(set.authority)} .`,
      ...set.files.map(
        ({ url, title, media, format }) =>
          `<${url}#fichier> a dcat:Distribution ; dct:title ${literal(title)}@fr ; dcat:accessURL <${url}> ; ` +
          `dcat:downloadURL <${url}> ; dcat:mediaType <${media}> ; dct:format <${format}> .`,
      ),
      '',
    ]
    return { bytes: lines.join('\n'), type: 'text/turtle; charset=utf-8' }
  },
}

/** A literal of Turtle; JSON escapes the same characters in the same way. */
function literal(text: string): string {
  return JSON.stringify(text.toWellFormed())
}
