import type { HarvestedDistribution, HarvestedRecord } from '../record.ts'
import { byteSizeOf, distributionOf, recordOf } from '../reading/blank.ts'
import { boxOf, boxOfGeoJson } from '../reading/boxes.ts'
import { dayOf, type Doubts, periodOf } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { isObject, jsonAt, listAt, numberAt, wordsAt } from '../reading/json.ts'
import { languageOf } from '../reading/languages.ts'
import {
  formatOf,
  frequencyOf,
  isOpenLicence,
  licenceOf,
  themeOf,
  themeOfInspire,
} from '../../vocabularies/recognise.ts'
import { firstSaid, keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'
import { epsgOf } from './iso-extent.ts'

/** A record of OGC API Records, also as ArcGIS Hub writes it (`tags`, dates in milliseconds). */
export function readFeature(item: unknown, url: string | null): HarvestedRecord {
  const said = jsonAt(item, 'properties')
  const known = identify(item, said)
  const doubts: Doubts = new Set()
  const links = listAt(item, 'links')
  const [from, until] = [jsonAt(item, 'time', 'interval'), jsonAt(said, 'time', 'interval')].find(Array.isArray) ?? []
  const concepts = listAt(said, 'themes').flatMap(theme => listAt(theme, 'concepts'))
  const words = concepts.map(concept => wordsAt(concept, 'title') ?? wordsAt(concept, 'id') ?? wordsAt(concept))
  const addresses = concepts.flatMap(concept => wordsAt(concept, 'url') ?? wordsAt(concept, 'id') ?? [])
  const frequencyText = wordsAt(said, 'updateFrequency') ?? wordsAt(said, 'accrualPeriodicity')
  return recordOf(
    {
      ...known,
      description: plainText(wordsAt(said, 'description') ?? wordsAt(said, 'snippet'), doubts),
      language: languageOf(wordsAt(said, 'language', 'code') ?? wordsAt(said, 'language')),
      keywords: keywordsOf(
        [...listAt(said, 'keywords'), ...listAt(said, 'tags')].map(word => wordsAt(word)).concat(words),
      ),
      themes: [
        ...new Set([...words, ...addresses].flatMap(word => themeOf(word ?? '') ?? themeOfInspire(word ?? '') ?? [])),
      ],
      ...contacts(said),
      ...rights(said, links),
      frequency: frequencyOf(frequencyText),
      frequencyText,
      issuedOn: instant(jsonAt(said, 'created'), doubts),
      modifiedOn: instant(jsonAt(said, 'updated') ?? jsonAt(said, 'modified'), doubts),
      describedOn: instant(jsonAt(said, 'recordUpdated') ?? jsonAt(said, 'recordCreated'), doubts),
      ...periodOf(open(from), open(until), doubts),
      bbox: boxOfGeoJson(jsonAt(item, 'geometry'), doubts),
      conformsTo: wordsAt(listAt(said, 'conformsTo')[0]),
      landingPage: page(links, url),
      isService: /service/i.test(wordsAt(said, 'type') ?? '') && !/feature service/i.test(wordsAt(said, 'type') ?? ''),
      distributions: waysAmong(links, url, doubts),
    },
    doubts,
  )
}

/** A collection of features, seen as a dataset that can be asked. */
export function readCollection(item: unknown, url: string | null): HarvestedRecord {
  const known = identify(item, item)
  const doubts: Doubts = new Set()
  const links = listAt(item, 'links')
  const box = listAt(item, 'extent', 'spatial', 'bbox')
  const corners = (Array.isArray(box[0]) ? box[0] : box).map(side => (typeof side === 'number' ? side : null))
  const [west = null, south = null, east = null, north = null] =
    corners.length === 6 ? corners.filter((_, i) => i % 3 < 2) : corners
  const interval = listAt(item, 'extent', 'temporal', 'interval')
  const [from, until] = Array.isArray(interval[0]) ? interval[0] : interval
  return recordOf(
    {
      ...known,
      description: plainText(wordsAt(item, 'description'), doubts),
      keywords: keywordsOf(listAt(item, 'keywords').map(word => wordsAt(word))),
      ...contacts(item),
      ...rights(item, links),
      ...periodOf(open(from), open(until), doubts),
      bbox: boxOf([west, south, east, north], doubts),
      crs: epsgOf(wordsAt(item, 'storageCrs') ?? wordsAt(listAt(item, 'crs')[0])),
      landingPage: page(links, url),
      distributions: waysAmong(links, url, doubts),
    },
    doubts,
  )
}

function identify(item: unknown, said: unknown): Pick<HarvestedRecord, 'remoteId' | 'title'> {
  if (!isObject(item)) throw new Unkept('unreadable-record')
  const remoteId = wordsAt(item, 'id') ?? wordsAt(item, 'name')
  const title = lineOf(wordsAt(said, 'title') ?? wordsAt(said, 'name'))
  if (!remoteId) throw new Unkept('no-identifier', { title })
  return { remoteId, title: title ?? remoteId }
}

/** A day, or milliseconds since 1970. */
function instant(value: unknown, doubts: Doubts): string | null {
  const said = typeof value === 'number' && Math.abs(value) < 8e15 ? new Date(value).toISOString() : wordsAt(value)
  return dayOf(said, doubts)
}

/** « .. » leaves a period open. */
const open = (value: unknown) => (value === '..' ? null : wordsAt(value))

function contacts(said: unknown): Pick<HarvestedRecord, 'publisher' | 'contact'> {
  const all = [...listAt(said, 'contacts'), ...listAt(said, 'providers')]
  const publisher = all.find(one =>
    listAt(one, 'roles').some(role => /publisher|owner|producer/i.test(wordsAt(role) ?? '')),
  )
  const mails = all.flatMap(one => listAt(one, 'emails').map(mail => wordsAt(mail, 'value') ?? wordsAt(mail)))
  return {
    publisher: lineOf(
      firstSaid(
        wordsAt(publisher, 'organization'),
        wordsAt(publisher, 'name'),
        wordsAt(all[0], 'organization'),
        wordsAt(all[0], 'name'),
        wordsAt(said, 'source'),
      ),
    ),
    contact: firstSaid(...mails),
  }
}

function rights(
  said: unknown,
  links: readonly unknown[],
): Pick<HarvestedRecord, 'licence' | 'licenceText' | 'accessLevel'> {
  const link = links.find(one => wordsAt(one, 'rel') === 'license')
  const texts = [wordsAt(said, 'license'), wordsAt(said, 'rights'), wordsAt(link, 'title'), wordsAt(link, 'href')].map(
    text => plainText(text),
  )
  const licence = licenceOf(...texts)
  return { licence, licenceText: firstSaid(...texts), accessLevel: isOpenLicence(licence) ? 'open' : 'unknown' }
}

/** Relations that lead to data; those of navigation and of style are left. */
const toData =
  /^(?:items|enclosure|download|data|item|preview|service|related|describedby|http:\/\/www\.opengis\.net\/def\/rel\/.*)$/
const isHtml = (link: unknown) => /html/i.test(wordsAt(link, 'type') ?? '')

function page(links: readonly unknown[], url: string | null): string | null {
  const found = links.find(
    link => isHtml(link) && /^(?:canonical|alternate|self|about|items)$/.test(wordsAt(link, 'rel') ?? ''),
  )
  return webAddress(wordsAt(found, 'href'), new Set(), url)
}

function waysAmong(links: readonly unknown[], base: string | null, doubts: Doubts): HarvestedDistribution[] {
  return links.flatMap(link => {
    const relation = wordsAt(link, 'rel') ?? ''
    const url = toData.test(relation) ? webAddress(wordsAt(link, 'href'), doubts, base) : null
    if (!url) return []
    const mediaType = wordsAt(link, 'type')
    const format = formatOf({ text: wordsAt(link, 'format'), mediaType, url })
    const kind =
      relation === 'items' && !isHtml(link) ? 'api' : relation === 'enclosure' ? 'file' : (format?.kind ?? 'page')
    return distributionOf({
      kind,
      title: lineOf(wordsAt(link, 'title')),
      accessUrl: url,
      downloadUrl: kind === 'file' ? url : null,
      format: format?.code ?? null,
      formatText: mediaType,
      mediaType,
      byteSize: byteSizeOf(numberAt(link, 'length')),
    })
  })
}
