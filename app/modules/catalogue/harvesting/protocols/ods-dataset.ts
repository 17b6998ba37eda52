import type { HarvestedDistribution, HarvestedRecord } from '../record.ts'
import { distributionOf, recordOf } from '../reading/blank.ts'
import { boxOfGeoJson } from '../reading/boxes.ts'
import { dayOf, type Doubts, periodOf } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { isObject, jsonAt, listAt, wordsAt } from '../reading/json.ts'
import { languageOf } from '../reading/languages.ts'
import { formatOf, frequencyOf, isOpenLicence, licenceOf, themeOf } from '../../vocabularies/recognise.ts'
import { firstSaid, keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'

/** One dataset of Opendatasoft; `url` is the address that answered: exports stand beside it. */
export function readOdsDataset(item: unknown, url: string | null): HarvestedRecord {
  if (!isObject(item)) throw new Unkept('unreadable-record')
  const doubts: Doubts = new Set()
  const meta = (group: string, name: string) => metaAt(item, group, name)
  const words = (group: string, name: string) => wordsAt(meta(group, name))
  const title = lineOf(words('default', 'title'))
  const remoteId = wordsAt(item, 'dataset_id') ?? wordsAt(item, 'datasetid')
  if (!remoteId) throw new Unkept('no-identifier', { title })
  if (!title) throw new Unkept('no-title', { remoteId })
  const rights = [words('default', 'license'), words('default', 'license_url')]
  const licence = licenceOf(...rights)
  const themes = manyIn(meta('default', 'theme'))
  const frequencyText = firstSaid(words('dcat', 'accrualperiodicity'), words('default', 'update_frequency'))
  const restricted = wordsAt(item, 'visibility') === 'restricted'
  const [from = null, until = null] = words('dcat', 'temporal')?.split('/') ?? []
  return recordOf(
    {
      remoteId,
      title,
      description: plainText(words('default', 'description'), doubts),
      language: languageOf(words('default', 'language')),
      keywords: keywordsOf([...manyIn(meta('default', 'keyword')), ...themes]),
      themes: [...new Set(themes.flatMap(theme => themeOf(theme) ?? []))],
      publisher: lineOf(firstSaid(words('default', 'publisher'), words('dcat', 'creator'))),
      contact: firstSaid(words('dcat', 'contact_email'), words('dcat', 'contact_name')),
      licence,
      licenceText: rights.filter(Boolean).join(' — ') || null,
      accessLevel: restricted ? 'restricted' : isOpenLicence(licence) ? 'open' : 'unknown',
      frequency: frequencyOf(frequencyText),
      frequencyText,
      issuedOn: dayOf(firstSaid(words('dcat', 'issued'), words('dcat', 'created')), doubts),
      modifiedOn: dayOf(firstSaid(words('default', 'modified'), words('default', 'data_processed')), doubts),
      describedOn: dayOf(words('default', 'metadata_processed'), doubts),
      ...periodOf(
        words('dcat', 'temporal_coverage_start') ?? from,
        words('dcat', 'temporal_coverage_end') ?? until,
        doubts,
      ),
      place: manyIn(meta('default', 'territory')).join(', ') || words('dcat', 'spatial'),
      bbox: boxOfGeoJson(meta('default', 'bbox'), doubts),
      conformsTo: words('dcat', 'conforms_to'),
      provenance: plainText(
        firstSaid(words('default', 'attributions'), words('default', 'source_domain_title')),
        doubts,
      ),
      landingPage: pageOf(remoteId, url) ?? webAddress(manyIn(meta('default', 'references'))[0] ?? null, doubts),
      distributions: waysTo(item, remoteId, url, doubts),
    },
    doubts,
  )
}

/** `metas.default.title` in 2.x, `metas.title` in 1.0, `default.title` or `title` in exports. */
function metaAt(item: Readonly<Record<string, unknown>>, group: string, name: string): unknown {
  return (
    jsonAt(item, 'metas', group, name) ??
    (group === 'default' ? jsonAt(item, 'metas', name) : undefined) ??
    jsonAt(item, `${group}.${name}`) ??
    jsonAt(item, group, name) ??
    jsonAt(item, name) ??
    jsonAt(item, 'interop_metas', group, name)
  )
}

/** A list, or « a, b » in one string; some portals separate by semicolons. */
function manyIn(value: unknown): string[] {
  return listAt(value)
    .flatMap(one => (wordsAt(one) ?? '').split(/[,;]/))
    .map(word => word.trim())
    .filter(word => word !== '')
}

const rootOf = (url: string | null) => /^https?:\/\/[^/]+/.exec(url ?? '')?.[0] ?? null

function pageOf(id: string, url: string | null): string | null {
  const root = rootOf(url)
  return root && `${root}/explore/dataset/${encodeURIComponent(id)}/`
}

const exported = ['csv', 'json', 'xlsx', 'parquet']
const drawn = ['geojson', 'shp']

function waysTo(
  item: Readonly<Record<string, unknown>>,
  id: string,
  url: string | null,
  doubts: Doubts,
): HarvestedDistribution[] {
  const root = rootOf(url)
  const dataset = root && `${root}/api/explore/v2.1/catalog/datasets/${encodeURIComponent(id)}`
  const holds = item['has_records'] !== false
  if (!dataset && holds) doubts.add('address-unknown')
  const geographic = listAt(item, 'features').includes('geo')
  const exports = dataset && holds ? [...exported, ...(geographic ? drawn : [])] : []
  const attached = [...listAt(item, 'attachments'), ...listAt(item, 'alternative_exports')]
  return [
    ...(dataset && holds ? [distributionOf({ kind: 'api', title: 'API', accessUrl: dataset, format: 'API' })] : []),
    ...exports.map(name => {
      const format = formatOf({ text: name })
      const address = `${dataset}/exports/${name}`
      return distributionOf({
        kind: 'file',
        title: name.toUpperCase(),
        accessUrl: address,
        downloadUrl: address,
        format: format?.code ?? null,
        formatText: name,
      })
    }),
    ...attached.flatMap(attachment => attachmentOf(attachment, dataset, doubts) ?? []),
  ]
}

function attachmentOf(attachment: unknown, dataset: string | null, doubts: Doubts): HarvestedDistribution | null {
  const said = wordsAt(attachment, 'url') ?? wordsAt(attachment, 'href')
  const id = wordsAt(attachment, 'id')
  // `odsfile://` is an address of the platform alone.
  const inside = said === null || said.startsWith('odsfile:')
  const url = inside ? dataset && id && `${dataset}/attachments/${encodeURIComponent(id)}` : webAddress(said, doubts)
  if (!url) return null
  const mediaType = wordsAt(attachment, 'mimetype')
  const title = lineOf(wordsAt(attachment, 'title') ?? id)
  const format = formatOf({ mediaType, url }) ?? formatOf({ url: `https://x/${encodeURIComponent(title ?? '')}` })
  return distributionOf({
    kind: format?.kind ?? 'file',
    title,
    accessUrl: url,
    downloadUrl: format?.kind === 'page' ? null : url,
    format: format?.code ?? null,
    formatText: mediaType,
    mediaType,
  })
}
