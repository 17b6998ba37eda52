import type { HarvestedRecord } from '../record.ts'
import { recordOf } from '../reading/blank.ts'
import { boxOf, boxOfGeoJson } from '../reading/boxes.ts'
import { dayOf, type Doubts, periodOf } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { isObject, jsonAt, listAt, wordsAt } from '../reading/json.ts'
import { languageOf } from '../reading/languages.ts'
import { frequencyOf, isOpenLicence, licenceOf, themeOf } from '../../vocabularies/recognise.ts'
import { firstSaid, keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'
import { readResources } from './ckan-resources.ts'

/** One package of CKAN or DKAN. `url` is the address that answered: the page of the dataset is found from it. */
export function readPackage(item: unknown, url: string | null): HarvestedRecord {
  if (!isObject(item)) throw new Unkept('unreadable-record')
  const doubts: Doubts = new Set()
  const title = lineOf(wordsAt(item, 'title') ?? wordsAt(item, 'name'))
  const remoteId = wordsAt(item, 'id') ?? wordsAt(item, 'name')
  refuse(item, remoteId, title)
  if (!remoteId) throw new Unkept('no-identifier', { title })
  if (!title) throw new Unkept('no-title', { remoteId })
  const extra = extrasOf(item)
  const rights = [wordsAt(item, 'license_id'), wordsAt(item, 'license_title'), wordsAt(item, 'license_url')]
  const licence = licenceOf(...rights, extra('licence', 'license'))
  const resources = readResources(listAt(item, 'resources'), doubts)
  const frequencyText = firstSaid(
    wordsAt(item, 'frequency'),
    extra('frequency', 'accrual_periodicity', 'frequency-of-update', 'update_frequency'),
  )
  return recordOf(
    {
      remoteId,
      title,
      description: plainText(wordsAt(item, 'notes') ?? wordsAt(item, 'description'), doubts),
      language: languageOf(extra('language', 'metadata-language') ?? wordsAt(item, 'language')),
      keywords: keywordsOf(
        listAt(item, 'tags').map(tag => wordsAt(tag, 'display_name') ?? wordsAt(tag, 'name') ?? wordsAt(tag)),
      ),
      themes: themesOf(item, extra),
      publisher: lineOf(
        firstSaid(
          wordsAt(item, 'organization', 'title'),
          extra('publisher_name'),
          wordsAt(listAt(item, 'groups')[0], 'title'),
          wordsAt(item, 'author'),
        ),
      ),
      contact: firstSaid(
        wordsAt(item, 'maintainer_email'),
        extra('contact_email', 'contact-email'),
        wordsAt(item, 'author_email'),
        wordsAt(item, 'maintainer'),
      ),
      licence,
      licenceText: [...new Set(rights.filter(Boolean))].join(' — ') || extra('licence', 'license'),
      accessLevel: isOpenLicence(licence) ? 'open' : 'unknown',
      frequency: frequencyOf(frequencyText),
      frequencyText,
      ...days(
        item,
        extra,
        resources.map(({ modifiedOn }) => modifiedOn),
        doubts,
      ),
      ...periodOf(
        extra('temporal_start', 'temporal-extent-begin', 'temporal_coverage_from'),
        extra('temporal_end', 'temporal-extent-end', 'temporal_coverage_to'),
        doubts,
      ),
      place: extra('spatial-text', 'spatial_text', 'geographic_coverage'),
      bbox: boxIn(item, extra, doubts),
      conformsTo: extra('conforms_to'),
      provenance: plainText(extra('provenance', 'lineage'), doubts),
      landingPage: pageOf(item, url, doubts),
      isService: /^service$/i.test(extra('resource-type') ?? ''),
      distributions: resources,
    },
    doubts,
  )
}

const otherTypes = /^(?:harvest|showcase|page|news|group|organization|application)$/i

function refuse(item: Readonly<Record<string, unknown>>, remoteId: string | null, title: string | null): void {
  const state = wordsAt(item, 'state')?.toLowerCase() ?? ''
  if (state === 'deleted') throw new Unkept('source-deleted', { remoteId, title })
  if (state === 'draft') throw new Unkept('source-draft', { remoteId, title })
  const type = wordsAt(item, 'type') ?? ''
  if (otherTypes.test(type)) throw new Unkept('not-a-dataset', { detail: type, remoteId, title })
}

type Extra = (...keys: string[]) => string | null

/** Extras by key: a list of pairs, an object, or fields of the package itself; HTML of DKAN is undone. */
function extrasOf(item: Readonly<Record<string, unknown>>): Extra {
  const found = new Map<string, string>()
  const extras = item['extras']
  const pairs = isObject(extras)
    ? Object.entries(extras)
    : listAt(extras).map(pair => [wordsAt(pair, 'key') ?? '', jsonAt(pair, 'value')] as const)
  for (const [key, value] of pairs) {
    const said = typeof value === 'object' && value !== null ? JSON.stringify(value) : wordsAt(value)
    if (said && said !== '[]' && said !== '{}') found.set(key, said.replaceAll('&quot;', '"').replaceAll('&amp;', '&'))
  }
  return (...keys) => firstSaid(...keys.map(key => found.get(key) ?? wordsAt(item, key)))
}

/** The list that an extra writes as JSON, or its one value. */
function listIn(text: string | null): unknown[] {
  if (!text) return []
  try {
    return listAt(JSON.parse(text))
  } catch {
    return [text]
  }
}

function themesOf(item: Readonly<Record<string, unknown>>, extra: Extra): string[] {
  const said = [
    ...listIn(extra('theme')),
    ...listAt(item, 'groups').flatMap(group => [wordsAt(group, 'title'), wordsAt(group, 'name')]),
  ]
  return [...new Set(said.flatMap(theme => themeOf(wordsAt(theme) ?? '') ?? []))]
}

/** CKAN dates the description of a dataset; the data themselves are dated by extras or by their files. */
function days(
  item: Readonly<Record<string, unknown>>,
  extra: Extra,
  files: readonly (string | null)[],
  doubts: Doubts,
) {
  const references = listIn(extra('dataset-reference-date'))
  const reference = (type: string) =>
    wordsAt(
      references.find(one => wordsAt(one, 'type') === type),
      'value',
    )
  const described = dayOf(firstSaid(extra('metadata-date'), wordsAt(item, 'metadata_modified')), doubts)
  const data =
    dayOf(firstSaid(extra('modified'), reference('revision')), doubts) ??
    files
      .filter(day => day !== null)
      .toSorted()
      .at(-1)
  if (!data && described) doubts.add('modified-of-description')
  return {
    issuedOn: dayOf(
      firstSaid(extra('issued'), reference('publication'), reference('creation'), wordsAt(item, 'metadata_created')),
      doubts,
    ),
    modifiedOn: data ?? described,
    describedOn: described,
  }
}

function boxIn(item: Readonly<Record<string, unknown>>, extra: Extra, doubts: Doubts) {
  const spatial = jsonAt(item, 'spatial') ?? extra('spatial')
  const drawn = isObject(spatial) || String(spatial ?? '').startsWith('{') ? boxOfGeoJson(spatial, doubts) : null
  const sides = ['bbox-west-long', 'bbox-south-lat', 'bbox-east-long', 'bbox-north-lat'].map(side => extra(side))
  return drawn ?? boxOf(sides, doubts)
}

function pageOf(item: Readonly<Record<string, unknown>>, url: string | null, doubts: Doubts): string | null {
  const said = wordsAt(item, 'url')
  if (said && /^https?:/.test(said)) return webAddress(said, doubts)
  const name = wordsAt(item, 'name')
  const root = url?.replace(/\/api\/.*$/, '')
  return root && name ? webAddress(`${root}/dataset/${name}`, doubts) : null
}
