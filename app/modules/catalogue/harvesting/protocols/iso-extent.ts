import { boxAround, boxOf } from '../reading/boxes.ts'
import { periodOf, type Doubts } from '../reading/days.ts'
import type { HarvestedRecord } from '../record.ts'
import { allAt, at, everywhere, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'
import { anchorIn, identifierIn, saidAt, saidIn } from './iso-values.ts'

/** Where and when: all boxes together, the first period that says something, the names of places. */
export function extentOf(
  identification: Xml | null,
  doubts: Doubts,
): Pick<HarvestedRecord, 'bbox' | 'place' | 'temporalFrom' | 'temporalUntil'> {
  const extents = allAt(identification, 'extent', 'EX_Extent')
  const boxes = extents
    .flatMap(extent => everywhere(extent, 'EX_GeographicBoundingBox'))
    .map(box => {
      const sides = ['westBoundLongitude', 'southBoundLatitude', 'eastBoundLongitude', 'northBoundLatitude']
      return boxOf(
        sides.map(side => textOf(at(box, side))),
        doubts,
      )
    })
    .filter(box => box !== null)
  const described = extents.map(extent => saidAt(extent, 'description')).find(Boolean)
  const named = extents.flatMap(extent => everywhere(extent, 'geographicIdentifier')).map(id => at(id, '*'))
  return {
    bbox: boxAround(boxes),
    place: described ?? named.map(identifierIn).find(Boolean) ?? null,
    ...period(extents, doubts),
  }
}

function period(extents: readonly Xml[], doubts: Doubts) {
  for (const extent of extents.flatMap(one => everywhere(one, 'EX_TemporalExtent'))) {
    const position = (...names: string[]) =>
      names
        .flatMap(name => everywhere(extent, name))
        .map(textOf)
        .find(Boolean) ?? null
    const from = position('beginPosition', 'begin', 'timePosition')
    const found = periodOf(from, position('endPosition', 'end'), doubts)
    if (found.temporalFrom || found.temporalUntil) return found
  }
  return { temporalFrom: null, temporalUntil: null }
}

/**
 * The coordinate system as `EPSG:2154` when its number can be read, in an anchor, a URN or words such as
 * « RGF93 / CC48 (EPSG:3948) »; else the words of the source.
 */
export function crsOf(metadata: Xml): string | null {
  const codes = allAt(metadata, 'referenceSystemInfo', '*', 'referenceSystemIdentifier', '*').map(identifier => {
    const code = at(identifier, 'code')
    const words = saidIn(code)
    const number = epsgOf(anchorIn(code)) ?? epsgOf(words) ?? epsgOf(identifierIn(identifier))
    return { number, words: words ?? anchorIn(code) }
  })
  const known = codes.find(({ number }) => number !== null)?.number
  return known ?? codes.map(({ words }) => words).find(Boolean) ?? null
}

export function epsgOf(text: string | null): string | null {
  const said = text?.trim() ?? ''
  const [, number] =
    /EPSG[:/#\s]{1,4}(?:[\d.]{1,20}[:/])?(\d{4,6})\b/i.exec(said) ?? /(?:^|\D)EPSG\D{0,3}(\d{4,6})\b/i.exec(said) ?? []
  if (number) return `EPSG:${number}`
  if (/CRS:?84\b/i.test(said)) return 'EPSG:4326'
  return /^\d{4,5}$/.test(said) ? `EPSG:${said}` : null
}
