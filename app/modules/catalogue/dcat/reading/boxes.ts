import { boxOf, boxOfGeoJson, type Box } from '../../harvesting/reading/boxes.ts'
import type { Doubts } from '../../harvesting/reading/days.ts'

/** The box around a geometry written as GeoJSON, WKT, GML or four numbers, in degrees; null when it is none of these. */
export function boxIn(text: string, doubts: Doubts): Box | null {
  const said = text.trim().slice(0, 2_000_000)
  const four = /^[([\s]*(-?[\d.]+)[\s,;]+(-?[\d.]+)[\s,;]+(-?[\d.]+)[\s,;]+(-?[\d.]+)[)\]\s]*$/.exec(said)
  if (four) return boxOf(four.slice(1, 5), doubts)
  if (said.startsWith('{')) return boxOfGeoJson(said, doubts)
  if (said.startsWith('<') && /lowerCorner/i.test(said)) return boxOfGml(said, doubts)
  return boxOfWkt(said, doubts)
}

function boxOfGml(text: string, doubts: Doubts): Box | null {
  const corner = (name: string) => {
    const from = text.search(new RegExp(`<(?:\\w+:)?${name}\\b`))
    const said = /^[^>]*>\s*([^\s<,]+)[\s,]+([^\s<]+)/.exec(from === -1 ? '' : text.slice(from, from + 500))
    return said?.slice(1, 3).map(Number) ?? []
  }
  return around([corner('lowerCorner'), corner('upperCorner')], latitudeFirst(text), doubts)
}

const shape =
  /^(?:<([^>]*)>\s*|SRID=\d+;\s*)?(?:((?:MULTI)?(?:POLYGON|LINESTRING|POINT)|GEOMETRYCOLLECTION)|ENVELOPE|BBOX)\s*(?:(?:ZM|Z|M)\s*)?\(/i

function boxOfWkt(text: string, doubts: Doubts): Box | null {
  const [opening, crs = '', drawn] = shape.exec(text) ?? []
  if (opening === undefined) return null
  // Metres of another system of coordinates are no degrees.
  if (crs && !/CRS84|4326|4258|4171/.test(crs)) return null
  const inside = text.slice(opening.length - 1)
  if (!drawn) {
    const [west = null, east = null, north = null, south = null] = inside.match(/-?\d+(?:\.\d+)?/g) ?? []
    return boxOf([west, south, east, north], doubts)
  }
  const pairs = inside.split(',').map(one =>
    one
      .replace(/[()]|\b[A-Z]+\b/gi, ' ')
      .trim()
      .split(/\s+/)
      .slice(0, 2)
      .map(Number),
  )
  return around(pairs, latitudeFirst(crs), doubts)
}

/** The official order of these systems, which only their own address announces. */
function latitudeFirst(crs: string): boolean {
  return /def\/crs\/EPSG\/[\d.]+\/(?:4326|4258|4171)|urn:ogc:def:crs:EPSG::(?:4326|4258|4171)/.test(crs)
}

function around(pairs: readonly number[][], swapped: boolean, doubts: Doubts): Box | null {
  const sides = [Infinity, Infinity, -Infinity, -Infinity]
  for (const pair of pairs) {
    const [x = Number.NaN, y = Number.NaN] = swapped ? pair.toReversed() : pair
    sides[0] = Math.min(sides[0] ?? x, x)
    sides[1] = Math.min(sides[1] ?? y, y)
    sides[2] = Math.max(sides[2] ?? x, x)
    sides[3] = Math.max(sides[3] ?? y, y)
  }
  return boxOf(sides, doubts)
}
