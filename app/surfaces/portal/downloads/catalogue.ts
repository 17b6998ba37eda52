import { describeCatalogue, type CataloguePage } from '#modules/catalogue/dcat/describe-catalogue.ts'
import { syntaxes, type SyntaxName } from '#modules/catalogue/dcat/write-rdf.ts'
import { datasetPath, paths } from '../paths.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { portalWords } from '../words.ts'

const distributed = [
  { path: paths.csv, name: 'csv', media: 'text/csv', format: 'CSV' },
  { path: paths.json, name: 'json', media: 'application/json', format: 'JSON' },
  { path: paths.etalab, name: 'etalab', media: 'text/csv', format: 'CSV' },
  { path: paths.dutch, name: 'dutch', media: 'application/json', format: 'JSON' },
  { path: paths.atrs, name: 'atrs', media: 'text/csv', format: 'CSV' },
  { path: paths.euCsv, name: 'euCsv', media: 'text/csv', format: 'CSV' },
  { path: paths.euJson, name: 'euJson', media: 'application/json', format: 'JSON' },
] as const

/** The register itself is a dataset of the authority: the first of its catalogue. No licence is claimed in its name. */
function registerOf(visit: PublicVisit): CataloguePage['datasets'][number] {
  const { publications, address, authority } = visit
  const all = [...publications.systems, ...publications.everyday, ...publications.withdrawn]
  const days = all.map(({ published_on }) => published_on).toSorted()
  const firsts = all.map(({ first_published_on }) => first_published_on).toSorted()
  return {
    self: `${address}/#registre`,
    remoteId: `${address}/#registre`,
    title: `${portalWords.fr.shell.site}, ${authority}`,
    description: portalWords.fr.home.lead(authority),
    language: 'fr',
    keywords: [],
    themes: ['GOVE'],
    publisher: null,
    contact: contactOf(visit),
    licence: null,
    licenceText: null,
    accessLevel: 'open',
    frequency: 'IRREG',
    issuedOn: firsts[0] ?? null,
    modifiedOn: days.at(-1) ?? null,
    temporalFrom: null,
    temporalUntil: null,
    place: null,
    bbox: null,
    crs: null,
    conformsTo: null,
    provenance: null,
    landingPage: `${address}/`,
    isService: false,
    distributions: distributed.map(({ path, name, media, format }) => ({
      kind: 'file',
      title: portalWords.fr.data.files[name][0],
      accessUrl: `${address}${path}`,
      downloadUrl: `${address}${path}`,
      format,
      mediaType: media,
      byteSize: null,
      checksum: null,
      modifiedOn: null,
      licence: null,
      licenceText: null,
    })),
  }
}

/** Whom to write to, with the name of the authority, as portals ask for one. */
function contactOf({ publications, authority }: PublicVisit): string | null {
  const contact = publications.site?.content.contact ?? null
  return contact && /^[\w.+-]+@[\w-]+(\.[\w-]+)+$/.test(contact) ? `${authority}, ${contact}` : null
}

const perPage = 100

function catalogueFile(path: string, syntax: SyntaxName): PublicPage {
  return {
    path,
    spoken: false,
    catalogue: true,
    reads: ['page'],
    async draw(visit) {
      const page = Math.max(1, Math.trunc(Number(visit.query.get('page'))) || 1)
      const { total, newest, rows } = await visit.catalogue.list({ page: Math.min(page, 1_000_000), size: perPage })
      const registered = hasRegister(visit)
      if (page > Math.max(1, Math.ceil(total / perPage))) return null
      const datasets = rows.map(({ id, content }) => ({ ...content, self: visit.address + datasetPath(id) }))
      const register = registered && page === 1 ? [registerOf(visit)] : []
      const quads = describeCatalogue({
        site: visit.address,
        file: visit.address + path,
        authority: visit.authority,
        contact: contactOf(visit),
        page,
        size: perPage,
        total: total + (registered ? 1 : 0),
        datasets: [...register, ...datasets],
        modifiedOn:
          [newest, register[0]?.modifiedOn ?? null]
            .filter(day => day !== null)
            .toSorted()
            .at(-1) ?? null,
      })
      const { write, type } = syntaxes[syntax]
      return { bytes: write(quads), type }
    },
  }
}

function hasRegister({ publications: { site, systems, everyday, withdrawn } }: PublicVisit): boolean {
  return site !== null || systems.length + everyday.length + withdrawn.length > 0
}

export const catalogueFiles: readonly PublicPage[] = [
  catalogueFile(paths.catalogueTurtle, 'ttl'),
  catalogueFile(paths.catalogueLd, 'jsonld'),
  catalogueFile(paths.catalogueXml, 'rdf'),
]
