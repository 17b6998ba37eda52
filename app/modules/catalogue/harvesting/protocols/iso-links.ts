import { byteSizeOf, distributionOf } from '../reading/blank.ts'
import type { Doubts } from '../reading/days.ts'
import { formatOf } from '../../vocabularies/recognise.ts'
import { firstSaid, lineOf, webAddress } from '../reading/words.ts'
import { allAt, at, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'
import type { HarvestedDistribution } from '../record.ts'
import { anchorIn, codeIn, saidAt, saidIn } from './iso-values.ts'

/**
 * Every `onLine` of a record, each address once. Most French records give no `function` code: what a link is comes
 * from its protocol, then its function, then its address.
 */
export function linksOf(metadata: Xml, identification: Xml | null, doubts: Doubts): HarvestedDistribution[] {
  const distribution = at(metadata, 'distributionInfo', '*')
  const formats = [
    ...allAt(distribution, 'distributionFormat', '*'),
    ...allAt(distribution, 'distributor', '*', 'distributorFormat', '*'),
  ].flatMap(format => ({ text: saidAt(format, 'name'), media: anchorIn(at(format, 'name')) }))
  const options = [
    ...allAt(distribution, 'transferOptions', '*'),
    ...allAt(distribution, 'distributor', '*', 'distributorTransferOptions', '*'),
  ]
  const links = options.flatMap(option => {
    const size = megabytes(saidAt(option, 'transferSize'))
    const resources = allAt(option, 'onLine', '*')
    // A size given once for several links is of none of them in particular.
    return resources.map(resource => linkOf(resource, formats, resources.length === 1 ? size : null, doubts))
  })
  const points = allAt(identification, 'containsOperations', '*', 'connectPoint', '*').map(point =>
    linkOf(point, [], null, doubts),
  )
  return onePerAddress([...links, ...(links.length > 0 ? [] : points)].flatMap(link => link ?? []))
}

type SaidFormat = { text: string | null; media: string | null }

function linkOf(
  resource: Xml,
  formats: readonly SaidFormat[],
  byteSize: number | null,
  doubts: Doubts,
): HarvestedDistribution | null {
  const url = webAddress(textOf(at(resource, 'linkage')), doubts)
  if (!url) return null
  const protocol = firstSaid(saidIn(at(resource, 'protocol')), anchorIn(at(resource, 'protocol')))
  const role = codeIn(at(resource, 'function'))
  const service = serviceOf(`${protocol ?? ''} ${anchorIn(at(resource, 'protocol')) ?? ''}`, url)
  const title = lineOf(firstSaid(saidIn(at(resource, 'name')), saidIn(at(resource, 'description'))))
  const named = formatOf({ mediaType: mediaTypeIn(protocol), url })
  const kind = service ? 'service' : kindOf(protocol, role, { url, title: title ?? '' }, named?.kind ?? null)
  // The formats of a record are those of its data: they say nothing of its pages, nor which of several a link bears.
  const only = kind !== 'page' && (service || !named) && formats.length === 1 ? (formats[0] ?? null) : null
  const format =
    service ??
    (kind === 'file' ? (named ?? formatOf({ text: only?.text ?? null, mediaType: only?.media ?? null }))?.code : null)
  return distributionOf({
    kind,
    title,
    accessUrl: url,
    downloadUrl: kind === 'file' ? url : null,
    format: format ?? null,
    formatText: kind === 'file' ? (only?.text ?? protocol) : protocol,
    mediaType: mediaTypeIn(protocol) ?? mediaTypeIn(only?.media ?? null),
    byteSize,
  })
}

const services = ['wms', 'wfs', 'wmts', 'wcs', 'csw', 'tms'] as const

/** `OGC:WMS-1.3.0-http-get-capabilities`, `…/serviceType/ogc/wms`, `?service=WFS`: the service behind a link. */
function serviceOf(protocol: string, url: string): string | null {
  const words = protocol.toLowerCase()
  const said = services.find(name => new RegExp(`(?:ogc[:/ ]|^)\\s*${name}\\b|inspire ${name}\\b`).test(words))
  if (said) return said.toUpperCase()
  if (/esri:?rest|arcgis/.test(words)) return 'ARCGIS'
  if (/\batom\b/.test(words)) return 'ATOM'
  const asked = /[?&]service=(wms|wfs|wmts|wcs)\b/i.exec(url)?.[1]
  if (asked && !words.startsWith('www:download')) return asked.toUpperCase()
  return /\/arcgis\/rest\/services\//i.test(url) ? 'ARCGIS' : null
}

function kindOf(
  protocol: string | null,
  role: string | null,
  link: { url: string; title: string },
  format: HarvestedDistribution['kind'] | null,
): HarvestedDistribution['kind'] {
  if (role === 'download') return 'file'
  if (role) return format === 'service' ? 'service' : 'page'
  // Catalogues of the State mark the very page of a record as a download.
  if (/catalog\.search#|\/metadata\/|request=getrecordbyid/i.test(link.url)) return 'page'
  if (/download/i.test(protocol ?? '') || /^t[ée]l[ée]chargement/i.test(link.title)) return 'file'
  if (/\bw[mf]s\b/i.test(link.title)) return 'service'
  return format ?? 'page'
}

function mediaTypeIn(text: string | null): string | null {
  return /\b((?:application|text|image)\/[\w.+-]+)$/.exec(text?.trim() ?? '')?.[1] ?? null
}

/** `transferSize` counts megabytes; GeoDCAT-AP multiplies by a million. */
function megabytes(said: string | null): number | null {
  return said === null ? null : byteSizeOf(Math.round(Number(said.replace(',', '.')) * 1_000_000) || null)
}

function onePerAddress(links: readonly HarvestedDistribution[]): HarvestedDistribution[] {
  const seen = new Map<string, HarvestedDistribution>()
  for (const link of links) {
    const key = `${link.accessUrl} ${link.format ?? ''}`
    if (!seen.has(key)) seen.set(key, link)
  }
  return [...seen.values()]
}
