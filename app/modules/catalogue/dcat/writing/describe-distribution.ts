import type { HarvestedDistribution } from '../../harvesting/record.ts'
import { formats, termOf } from '../../vocabularies/terms.ts'
import { authority, mediaTypes } from '../terms.ts'
import { sayEndpoint, sayLicence } from './shared.ts'
import { address, typed, words, type Description, type Subject } from './triples.ts'

interface Around {
  /** Address that names this way of access. */
  part: string
  language: string
  record: { title: string; licence: string | null; licenceText: string | null }
}

/** One way to reach the dataset; what has no address on the web is not said. */
export function describeDistribution(
  said: Description,
  dataset: Subject,
  one: Omit<HarvestedDistribution, 'formatText'>,
  { part, language, record }: Around,
): void {
  const access = address(one.accessUrl ?? one.downloadUrl)
  if (!access) return
  const self = said.node(part, 'dcat:Distribution')
  const title = words(one.title, language) ?? words(record.title, language)
  said.say(dataset, 'dcat:distribution', self)
  said.say(self, 'dct:title', title)
  said.say(self, 'dcat:accessURL', access)
  said.say(self, 'dcat:downloadURL', address(one.downloadUrl))
  sayFormat(said, self, one)
  if (one.byteSize !== null) said.say(self, 'dcat:byteSize', typed(String(one.byteSize), 'xsd:nonNegativeInteger'))
  said.say(self, 'dct:modified', typed(one.modifiedOn, 'xsd:date'))
  sayChecksum(said, self, one.checksum)
  if (one.licence || one.licenceText) sayLicence(said, self, one.licence, one.licenceText)
  else sayLicence(said, self, record.licence, record.licenceText)
  if (one.kind === 'service' || one.kind === 'api') {
    const service = said.node(`${part}-service`, 'dcat:DataService')
    said.say(service, 'dct:title', title)
    sayEndpoint(said, service, one.accessUrl ?? one.downloadUrl)
    said.say(service, 'dcat:servesDataset', dataset)
    const standard = termOf(formats, one.format)?.standard
    if (standard) said.say(service, 'dct:conformsTo', said.node(standard, 'dct:Standard'))
    said.say(self, 'dcat:accessService', service)
  }
}

function sayFormat(
  said: Description,
  self: Subject,
  { format, mediaType }: Pick<HarvestedDistribution, 'format' | 'mediaType'>,
): void {
  const known = termOf(formats, format)
  if (known?.eu) said.say(self, 'dct:format', said.node(`${authority}file-type/${known.eu}`, 'dct:MediaTypeOrExtent'))
  else if (format) {
    const named = said.node(null, 'dct:MediaTypeOrExtent')
    said.say(named, 'rdfs:label', words(format, null))
    said.say(self, 'dct:format', named)
  }
  const media = mediaType ?? known?.media
  if (media && /^[a-z]+\/[\w.+-]+$/i.test(media))
    said.say(self, 'dcat:mediaType', said.node(`${mediaTypes}${media}`, 'dct:MediaType'))
}

/** « sha256:… » or a bare hash whose length tells which; anything else is not said. */
function sayChecksum(said: Description, self: Subject, checksum: string | null): void {
  const [, named, value = ''] =
    /^(?:(md5|sha1|sha256|sha384|sha512):)?([0-9a-f]{32,128})$/i.exec(checksum?.replace(/-/g, '') ?? '') ?? []
  const algorithm =
    named?.toLowerCase() ?? { 32: 'md5', 40: 'sha1', 64: 'sha256', 96: 'sha384', 128: 'sha512' }[value.length]
  if (!algorithm || value.length % 2 === 1) return
  const node = said.node(null, 'spdx:Checksum')
  said.say(
    node,
    'spdx:algorithm',
    said.node(`http://spdx.org/rdf/terms#checksumAlgorithm_${algorithm}`, 'spdx:ChecksumAlgorithm'),
  )
  said.say(node, 'spdx:checksumValue', typed(value.toLowerCase(), 'xsd:hexBinary'))
  said.say(self, 'spdx:checksum', node)
}
