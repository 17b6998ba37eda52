import type { HarvestedDistribution, HarvestedRecord } from '../record.ts'
import { byteSizeOf, distributionOf, recordOf } from '../reading/blank.ts'
import { boxOfGeoJson } from '../reading/boxes.ts'
import { dayOf, type Doubts, periodOf } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { isObject, jsonAt, listAt, numberAt, wordsAt } from '../reading/json.ts'
import { formatOf, frequencyOf, isOpenLicence, licenceOf } from '../../vocabularies/recognise.ts'
import { firstSaid, keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'

/** One dataset of udata, v1 or v2. Hidden ones are refused with the reason; an archived one is no longer published. */
export function readUdataDataset(item: unknown, url: string | null): HarvestedRecord {
  if (!isObject(item)) throw new Unkept('unreadable-record')
  const doubts: Doubts = new Set()
  const title = lineOf(wordsAt(item, 'title'))
  const remoteId = wordsAt(item, 'id') ?? wordsAt(item, 'slug')
  if (!remoteId) throw new Unkept('no-identifier', { title })
  if (!title) throw new Unkept('no-title', { remoteId })
  const hidden = hiddenAs(item)
  if (hidden) throw new Unkept(hidden, { remoteId, title })
  const licenceText = wordsAt(item, 'license') ?? wordsAt(item, 'license', 'id') ?? wordsAt(item, 'license', 'title')
  const licence = licenceOf(licenceText)
  const frequencyText = wordsAt(item, 'frequency') ?? wordsAt(item, 'frequency', 'id')
  const distributions = listAt(item, 'resources').flatMap(resource => resourceOf(resource, doubts) ?? [])
  refuseLoss(item, distributions, doubts)
  return recordOf(
    {
      remoteId,
      title,
      description: plainText(wordsAt(item, 'description') ?? wordsAt(item, 'description_short'), doubts),
      language: null,
      keywords: keywordsOf(listAt(item, 'tags').map(tag => wordsAt(tag))),
      publisher: lineOf(wordsAt(item, 'organization', 'name') ?? ownerOf(item)),
      contact: contactOf(item),
      licence,
      licenceText,
      accessLevel: accessOf(item, licence),
      frequency: frequencyOf(frequencyText),
      frequencyText,
      issuedOn: dayOf(
        firstSaid(
          wordsAt(item, 'harvest', 'issued_at'),
          wordsAt(item, 'harvest', 'created_at'),
          wordsAt(item, 'created_at'),
        ),
        doubts,
      ),
      modifiedOn: dayOf(
        firstSaid(
          wordsAt(item, 'harvest', 'modified_at'),
          wordsAt(item, 'last_update'),
          wordsAt(item, 'last_modified'),
        ),
        doubts,
      ),
      describedOn: dayOf(wordsAt(item, 'internal', 'last_modified_internal') ?? wordsAt(item, 'last_modified'), doubts),
      ...periodOf(wordsAt(item, 'temporal_coverage', 'start'), wordsAt(item, 'temporal_coverage', 'end'), doubts),
      place:
        listAt(item, 'spatial', 'zones')
          .flatMap(zone => wordsAt(zone, 'name') ?? wordsAt(zone) ?? [])
          .join(', ') || null,
      bbox: boxOfGeoJson(jsonAt(item, 'spatial', 'geom'), doubts),
      conformsTo:
        schemaOf(jsonAt(item, 'schema')) ??
        listAt(item, 'resources')
          .map(one => schemaOf(jsonAt(one, 'schema')))
          .find(Boolean) ??
        null,
      landingPage: webAddress(
        wordsAt(item, 'page') ?? wordsAt(item, 'self_web_url') ?? wordsAt(item, 'harvest', 'remote_url'),
        doubts,
        url,
      ),
      distributions,
    },
    doubts,
  )
}

function hiddenAs(item: Readonly<Record<string, unknown>>): string | null {
  if (wordsAt(item, 'deleted') ?? wordsAt(item, 'deleted_at')) return 'source-deleted'
  if (item['private'] === true) return 'source-private'
  return (wordsAt(item, 'archived') ?? wordsAt(item, 'archived_at')) ? 'source-archived' : null
}

/** v2 gives an address in place of the resources: what is missing is said. */
function refuseLoss(item: Readonly<Record<string, unknown>>, kept: readonly unknown[], doubts: Doubts): void {
  const announced = numberAt(item, 'resources', 'total') ?? 0
  if (announced > kept.length) doubts.add('resources-elsewhere')
}

function ownerOf(item: unknown): string | null {
  return [wordsAt(item, 'owner', 'first_name'), wordsAt(item, 'owner', 'last_name')].filter(Boolean).join(' ') || null
}

function contactOf(item: unknown): string | null {
  const [first] = listAt(item, 'contact_points')
  return wordsAt(first, 'email') ?? wordsAt(first, 'contact_form') ?? lineOf(wordsAt(first, 'name'))
}

function accessOf(item: unknown, licence: string | null): HarvestedRecord['accessLevel'] {
  const said = wordsAt(item, 'access_type') ?? ''
  if (said.startsWith('restricted')) return 'restricted'
  return isOpenLicence(licence) && said !== 'open_with_account' ? 'open' : 'unknown'
}

const schemaOf = (schema: unknown) => wordsAt(schema, 'name') ?? wordsAt(schema, 'url')

function resourceOf(resource: unknown, doubts: Doubts): HarvestedDistribution | null {
  const url = webAddress(wordsAt(resource, 'url'), doubts)
  if (!url) return null
  const [formatText, mediaType] = [wordsAt(resource, 'format'), wordsAt(resource, 'mime')]
  const format = formatOf({ text: formatText, mediaType, url })
  const type = wordsAt(resource, 'type') ?? ''
  const kind = type === 'api' ? 'api' : type === 'documentation' ? 'page' : (format?.kind ?? 'file')
  const sum = wordsAt(resource, 'checksum', 'value')
  return distributionOf({
    kind,
    title: lineOf(wordsAt(resource, 'title')),
    accessUrl: url,
    // The lasting address, which follows the file when it is replaced.
    downloadUrl: kind === 'file' ? (webAddress(wordsAt(resource, 'latest'), doubts) ?? url) : null,
    format: format?.code ?? null,
    formatText,
    mediaType,
    byteSize: byteSizeOf(numberAt(resource, 'filesize')),
    checksum: sum && `${wordsAt(resource, 'checksum', 'type') ?? 'sha1'}:${sum}`,
    modifiedOn: dayOf(wordsAt(resource, 'last_modified') ?? wordsAt(resource, 'published'), doubts),
  })
}
