import type { Doubts } from './days.ts'
import { isObject } from './json.ts'

export type Box = readonly [west: number, south: number, east: number, north: number]

/**
 * A box in degrees from what a source writes. West east of east is a slip of hand (a box across the 180th meridian goes
 * from a positive longitude to a negative one), as is south north of north: they are exchanged, and said.
 */
export function boxOf(sides: readonly (string | number | null)[], doubts: Doubts): Box | null {
  if (sides.every(side => side === null)) return null
  const numbers = sides.map(side =>
    typeof side === 'string' ? Number(side.trim().replace(',', '.') || Number.NaN) : side,
  )
  let [west, south, east, north] = numbers.map(number => number ?? Number.NaN)
  if (![west, south, east, north].every(Number.isFinite)) return left('box-not-numbers', doubts)
  ;[west = 0, south = 0, east = 0, north = 0] = [west, south, east, north]
  if (Math.abs(west) > 180 || Math.abs(east) > 180 || Math.abs(south) > 90 || Math.abs(north) > 90)
    return left('box-outside', doubts)
  const acrossAntimeridian = west > 0 && east < 0
  if ((west > east && !acrossAntimeridian) || south > north) doubts.add('box-exchanged')
  if (west > east && !acrossAntimeridian) [west, east] = [east, west]
  if (south > north) [south, north] = [north, south]
  return [west, south, east, north]
}

function left(doubt: string, doubts: Doubts): null {
  doubts.add(doubt)
  return null
}

/** The box around several ones. */
export function boxAround(boxes: readonly Box[]): Box | null {
  const [first, ...others] = boxes
  if (!first) return null
  return others.reduce<Box>(
    ([west, south, east, north], [w, s, e, n]) => [
      Math.min(west, w),
      Math.min(south, s),
      Math.max(east, e),
      Math.max(north, n),
    ],
    first,
  )
}

/** The box of a GeoJSON geometry, feature or collection, object or text of it. */
export function boxOfGeoJson(value: unknown, doubts: Doubts): Box | null {
  let geometry = value
  if (typeof value === 'string') {
    try {
      geometry = JSON.parse(value)
    } catch {
      return left('box-not-numbers', doubts)
    }
  }
  if (!isObject(geometry)) return null
  const points = pointsIn(geometry)
  if (points.length === 0) return null
  const span = (index: 0 | 1) =>
    points.reduce(
      ([low, high], point) => [Math.min(low, point[index]), Math.max(high, point[index])],
      [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
    )
  const [[west, east], [south, north]] = [span(0), span(1)]
  return boxOf([west ?? null, south ?? null, east ?? null, north ?? null], doubts)
}

/** Every [longitude, latitude] at any depth, without recursion: coordinates may be nested as deep as a stranger likes. */
function pointsIn(geometry: unknown): (readonly [number, number])[] {
  const points: (readonly [number, number])[] = []
  const waiting: unknown[] = [geometry]
  while (waiting.length > 0) {
    const item = waiting.pop()
    if (Array.isArray(item)) {
      const [x, y] = item
      if (typeof x === 'number' && typeof y === 'number') points.push([x, y])
      else for (const inner of item) waiting.push(inner)
    } else if (isObject(item)) {
      for (const key of ['coordinates', 'geometry', 'geometries', 'features']) if (item[key]) waiting.push(item[key])
    }
  }
  return points
}
