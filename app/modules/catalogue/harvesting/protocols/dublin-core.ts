import type { HarvestedRecord } from '../record.ts'
import { distributionOf, recordOf } from '../reading/blank.ts'
import { boxOf } from '../reading/boxes.ts'
import { dayOf, type Doubts } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { languageOf } from '../reading/languages.ts'
import { formatOf, isOpenLicence, licenceOf, themeOfTopic } from '../../vocabularies/recognise.ts'
import { keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'
import { at, attributeOf, childrenOf, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'

/** A `csw:Record` (or Brief, Summary): Dublin Core, which servers answer with when they ignore the schema asked for. */
export function readDublinCore(record: Xml): HarvestedRecord {
  const doubts: Doubts = new Set()
  const all = (name: string) => childrenOf(record, name).flatMap(element => textOf(element) ?? [])
  const first = (...names: string[]) => names.flatMap(all)[0] ?? null
  const title = lineOf(first('title'))
  const remoteId = first('identifier')
  if (!remoteId) throw new Unkept('no-identifier', { title })
  if (!title) throw new Unkept('no-title', { remoteId })
  const rights = [...all('license'), ...all('rights'), ...all('accessRights')]
  const licence = licenceOf(...rights)
  const subjects = all('subject')
  return recordOf(
    {
      remoteId,
      title,
      description: plainText(first('abstract', 'description'), doubts),
      language: languageOf(first('language')),
      keywords: keywordsOf(subjects),
      themes: [...new Set(subjects.flatMap(subject => themeOfTopic(subject) ?? []))],
      publisher: lineOf(first('publisher', 'creator', 'contributor')),
      licence,
      licenceText: rights.length > 0 ? rights.join('\n') : null,
      accessLevel: isOpenLicence(licence) ? 'open' : 'unknown',
      issuedOn: dayOf(first('issued', 'created', 'dateSubmitted'), doubts),
      modifiedOn: dayOf(first('modified', 'date'), doubts),
      place: first('spatial', 'coverage'),
      bbox: corners(record, doubts),
      provenance: plainText(first('provenance', 'source'), doubts),
      isService: /service/i.test(first('type') ?? ''),
      distributions: links(record, doubts),
    },
    doubts,
  )
}

/** `ows:BoundingBox` in the order of its system: latitude first when it is named by URN, longitude first otherwise. */
function corners(record: Xml, doubts: Doubts) {
  const box = at(record, 'BoundingBox') ?? at(record, 'WGS84BoundingBox')
  const [a = null, b = null] = textOf(at(box, 'LowerCorner'))?.split(' ') ?? []
  const [c = null, d = null] = textOf(at(box, 'UpperCorner'))?.split(' ') ?? []
  const latitudeFirst = /urn:.*(?:4326|4258)/i.test((attributeOf(box, 'crs') ?? '').slice(0, 200))
  return boxOf(latitudeFirst ? [b, a, d, c] : [a, b, c, d], doubts)
}

function links(record: Xml, doubts: Doubts) {
  const found = [...childrenOf(record, 'URI'), ...childrenOf(record, 'references')].flatMap(element => {
    const url = webAddress(textOf(element), doubts)
    const protocol = attributeOf(element, 'protocol') ?? attributeOf(element, 'scheme')
    const format = formatOf({ text: /OGC:(\w+)/.exec(protocol ?? '')?.[1] ?? null, mediaType: protocol, url })
    const kind = format?.kind ?? (/download/i.test(protocol ?? '') ? 'file' : 'page')
    return url
      ? distributionOf({
          kind,
          title: lineOf(attributeOf(element, 'name') ?? attributeOf(element, 'description')),
          accessUrl: url,
          downloadUrl: kind === 'file' ? url : null,
          format: format?.code ?? null,
          formatText: protocol,
        })
      : []
  })
  return [...new Map(found.toReversed().map(link => [link.accessUrl, link])).values()].toReversed()
}
