import { sql, type Selectable } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db, type DatasetTable, type DistributionTable } from '../tables.ts'
import type { DatasetContent } from './content.ts'
import { isOpenAddress } from './open-address.ts'

/**
 * Datasets as catalogues describe them, in the order of the ids given. Files kept here have no address of their own and are
 * left out, as is what leads inside the network of the authority.
 */
export async function loadContents(scope: Work, ids: readonly string[]): Promise<(DatasetContent & { id: string })[]> {
  if (ids.length === 0) return []
  const rows = await db(scope)
    .selectFrom('catalogue.dataset')
    .selectAll()
    .where(sql<boolean>`id = any (${[...ids]}::uuid[])`)
    .execute()
  const ways = await db(scope)
    .selectFrom('catalogue.distribution')
    .selectAll()
    .where(sql<boolean>`dataset_id = any (${[...ids]}::uuid[])`)
    .orderBy('position')
    .orderBy('id')
    .execute()
  const waysOf = Map.groupBy(ways, way => way.dataset_id)
  const known = new Map(rows.map(row => [row.id, { id: row.id, ...contentOf(row, waysOf.get(row.id) ?? []) }]))
  return ids.flatMap(id => known.get(id) ?? [])
}

function contentOf(row: Selectable<DatasetTable>, ways: readonly Selectable<DistributionTable>[]): DatasetContent {
  const [west, south, east, north] = row.bbox ?? []
  const open = (address: string | null) => (address && isOpenAddress(address) ? address : null)
  return {
    remoteId: row.id,
    title: row.title,
    description: row.description,
    language: row.language,
    keywords: row.keywords,
    themes: row.themes,
    publisher: row.publisher,
    contact: row.contact,
    licence: row.licence,
    licenceText: row.licence_text,
    accessLevel: row.access_level as DatasetContent['accessLevel'],
    frequency: row.frequency,
    issuedOn: row.issued_on,
    modifiedOn: row.modified_on,
    temporalFrom: row.temporal_from,
    temporalUntil: row.temporal_until,
    place: row.place,
    bbox:
      west === undefined || south === undefined || east === undefined || north === undefined
        ? null
        : [west, south, east, north],
    crs: row.crs,
    conformsTo: row.conforms_to,
    provenance: row.provenance,
    landingPage: open(row.landing_page),
    isService: false,
    distributions: ways
      .map(way => ({
        kind: way.kind as DatasetContent['distributions'][number]['kind'],
        title: way.title,
        accessUrl: open(way.access_url),
        downloadUrl: open(way.download_url),
        format: way.format,
        mediaType: way.media_type,
        byteSize: way.byte_size,
        checksum: way.checksum,
        modifiedOn: way.modified_on,
        licence: way.licence,
        licenceText: way.licence_text,
      }))
      .filter(way => way.accessUrl !== null || way.downloadUrl !== null),
  }
}
