import { refusals } from '#modules/intake/public.ts'

export interface JsonTable {
  headers: string[]
  rows: string[][]
  geo: { crs: string; extent: [number, number, number, number] | null } | null
}

type Fields = Record<string, unknown>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows of a JSON document: an array of objects, the only array of an object, or the features of GeoJSON. Throws `Unreadable`. */
export function jsonRows(json: unknown): JsonTable {
  if (isFields(json) && json.type === 'FeatureCollection' && Array.isArray(json.features)) return features(json)
  const rows = Array.isArray(json) ? json : isFields(json) ? onlyArray(json) : null
  if (!rows) throw refusals.unknownType()
  return { ...flatten(rows), geo: null }
}

function onlyArray(json: Fields): unknown[] | null {
  const arrays = Object.values(json).filter(value => Array.isArray(value) && value.some(isFields))
  const [first] = arrays
  return arrays.length === 1 && Array.isArray(first) ? first : null
}

function features(json: Fields): JsonTable {
  const list = Array.isArray(json.features) ? json.features.filter(isFields) : []
  const geometries = list.map(({ geometry }) => (isFields(geometry) ? geometry : {}))
  const rows = list.map((feature, i) => ({
    ...(isFields(feature.properties) ? feature.properties : {}),
    'geometry.type': geometries[i]?.type ?? null,
  }))
  return { ...flatten(rows), geo: { crs: crsOf(json), extent: extentOf(geometries) } }
}

/** RFC 7946 has WGS84 alone; older files name another system. */
function crsOf({ crs }: Fields): string {
  const properties = isFields(crs) && isFields(crs.properties) ? crs.properties : {}
  const code =
    typeof properties.name === 'string' ? /EPSG:+(?:[\d.]*:)?(\d{4,5})$/.exec(properties.name)?.[1] : undefined
  return `EPSG:${code ?? '4326'}`
}

function extentOf(geometries: Fields[]): [number, number, number, number] | null {
  const extent: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  const pending: unknown[] = [...geometries]
  while (pending.length > 0) {
    const next = pending.pop()
    if (isFields(next)) pending.push(next.coordinates, next.geometries)
    if (!Array.isArray(next)) continue
    const [x, y]: unknown[] = next
    if (typeof x !== 'number' || typeof y !== 'number') {
      for (const inner of next) pending.push(inner)
      continue
    }
    extent[0] = Math.min(extent[0], x)
    extent[1] = Math.min(extent[1], y)
    extent[2] = Math.max(extent[2], x)
    extent[3] = Math.max(extent[3], y)
  }
  return Number.isFinite(extent[0]) ? extent : null
}

function flatten(rows: readonly unknown[]): { headers: string[]; rows: string[][] } {
  const places = new Map<string, number>()
  const flat = rows.map(row => {
    const cells: string[] = []
    for (const [name, value] of Object.entries(isFields(row) ? row : { valeur: row })) put(name, value, cells, 0)
    return cells
  })
  return { headers: [...places.keys()], rows: flat }

  function put(name: string, value: unknown, cells: string[], depth: number): void {
    if (isFields(value) && depth < 3 && typeof value.type !== 'string') {
      for (const [inner, one] of Object.entries(value)) put(`${name}.${inner}`, one, cells, depth + 1)
      return
    }
    const place = places.get(name) ?? places.size
    places.set(name, place)
    cells[place] = textOf(value)
  }
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  return typeof value === 'string' ? value : JSON.stringify(value)
}
