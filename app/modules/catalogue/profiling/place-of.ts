import { conicZone } from './detectors.ts'
import type { ColumnProfile, TableProfile } from './profile.ts'

/** The system of coordinates of a table and the extent of its points, unless they may be homes. */
export function placeOf(columns: readonly ColumnProfile[]): Pick<TableProfile, 'crs' | 'extent'> {
  const of = (kind: string) => columns.find(({ meaning }) => meaning?.kind === kind)
  const pairs = [
    ['longitude', 'latitude', () => 'EPSG:4326'],
    ['lambert93-x', 'lambert93-y', () => 'EPSG:2154'],
    ['cc-x', 'cc-y', conicCrs],
  ] as const
  for (const [east, north, crs] of pairs) {
    const [x, y] = [of(east), of(north)]
    if (!x || !y) continue
    const bounds = [x.min, y.min, x.max, y.max].map(value => (typeof value === 'number' ? value : null))
    const [west, south, far, top] = bounds
    const known = west != null && south != null && far != null && top != null
    return { crs: crs(y), extent: known ? [west, south, far, top] : null }
  }
  return { crs: null, extent: null }
}

/** EPSG:3942 to 3950, when all northings are of one zone. */
function conicCrs({ min, max }: ColumnProfile): string | null {
  const [low, high] = [min, max].map(value => (typeof value === 'number' ? conicZone(value) : null))
  return low && low === high ? `EPSG:${3900 + low}` : null
}
