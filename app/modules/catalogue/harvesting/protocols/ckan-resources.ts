import type { HarvestedDistribution } from '../record.ts'
import { byteSizeOf, distributionOf } from '../reading/blank.ts'
import { dayOf, type Doubts } from '../reading/days.ts'
import { numberAt, wordsAt } from '../reading/json.ts'
import { formatOf, licenceOf } from '../../vocabularies/recognise.ts'
import { lineOf, webAddress } from '../reading/words.ts'

/** The resources of a package; DKAN gives sizes in words, media types that are extensions, dates with a label. */
export function readResources(resources: readonly unknown[], doubts: Doubts): HarvestedDistribution[] {
  return resources.flatMap(resource => {
    if (wordsAt(resource, 'state')?.toLowerCase() === 'deleted') return []
    const url = webAddress(wordsAt(resource, 'url'), doubts)
    if (!url) return []
    const formatText = wordsAt(resource, 'format')
    const media = wordsAt(resource, 'mimetype')
    const format = formatOf({ text: formatText, mediaType: media, url })
    const type = wordsAt(resource, 'resource_type') ?? ''
    const kind = type.startsWith('api')
      ? 'api'
      : /^(?:documentation|visualization)$/.test(type)
        ? 'page'
        : (format?.kind ?? 'page')
    const licenceText = wordsAt(resource, 'license') ?? wordsAt(resource, 'license_id')
    return distributionOf({
      kind,
      title: lineOf(wordsAt(resource, 'name') ?? wordsAt(resource, 'description')),
      accessUrl: url,
      downloadUrl: kind === 'file' ? url : null,
      format: format?.code ?? null,
      formatText: formatText ?? media,
      mediaType: media?.includes('/') ? media : null,
      byteSize: byteSizeOf(numberAt(resource, 'size') ?? wordsAt(resource, 'size')),
      checksum: wordsAt(resource, 'hash'),
      modifiedOn: dayOf(wordsAt(resource, 'last_modified') ?? wordsAt(resource, 'created'), doubts),
      licence: licenceOf(licenceText),
      licenceText,
    })
  })
}
