import type { Read } from './row-error.ts'

const wrong = (code: string): Read => ({ fault: { code } })

/** Longitude, latitude: « 2.35, 48.85 », `[2.35,48.85]` or `{"lon":2.35,"lat":48.85}`, as the format says. */
export function readPoint(format: string, text: string): Read {
  const pair = pairOf(format, text)
  if (!pair) return wrong(format === 'array' ? 'point-array' : format === 'object' ? 'point-object' : 'point-plain')
  const [lon, lat] = pair
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return wrong('point-outside')
  return { value: text }
}

const number = /^[+-]?\d+(?:\.\d+)?$/

function pairOf(format: string, text: string): [number, number] | null {
  if (format === 'default') {
    const parts = text.split(',').map(part => part.trim())
    const [lon = '', lat = ''] = parts
    return parts.length === 2 && number.test(lon) && number.test(lat) ? [Number(lon), Number(lat)] : null
  }
  const found = parsed(text)
  if (format === 'array' && Array.isArray(found) && found.length === 2) return numbers(found[0], found[1])
  if (format === 'object' && typeof found === 'object' && found !== null && 'lon' in found && 'lat' in found)
    return numbers(found.lon, found.lat)
  return null
}

function numbers(lon: unknown, lat: unknown): [number, number] | null {
  const [x, y] = [lon, lat].map(value => (typeof value === 'string' && number.test(value) ? Number(value) : value))
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : null
}

const geometries = new Set(
  'Point MultiPoint LineString MultiLineString Polygon MultiPolygon GeometryCollection Feature FeatureCollection'.split(
    ' ',
  ),
)

/** A GeoJSON object of a known type, with what that type must hold; or TopoJSON. */
export function readGeoJson(format: string, text: string): Read {
  const found = parsed(text)
  if (typeof found !== 'object' || found === null || !('type' in found)) return wrong('not-geojson')
  if (format === 'topojson') return found.type === 'Topology' ? { value: text } : wrong('not-geojson')
  const { type } = found
  if (typeof type !== 'string' || !geometries.has(type)) return wrong('geojson-type')
  const holds =
    type === 'Feature'
      ? 'geometry' in found
      : type === 'FeatureCollection'
        ? 'features' in found && Array.isArray(found.features)
        : type === 'GeometryCollection'
          ? 'geometries' in found && Array.isArray(found.geometries)
          : 'coordinates' in found && Array.isArray(found.coordinates)
  return holds ? { value: text } : wrong('geojson-empty')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
