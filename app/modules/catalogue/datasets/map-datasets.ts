import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'
import { matching, narrowing } from './narrow-standings.ts'

export const mapRows = 4
export const mapColumns = 6
/** Outlines drawn at most: more would be one blot. */
const mostOutlines = 60

type Corners = [west: number, south: number, east: number, north: number]

/** Where the datasets of a search are: its extent, how many touch each square of it, and the outlines of some. */
export const mapDatasets = query({
  name: 'catalogue.map-datasets',
  summary: { fr: 'Situer les jeux de données d’une recherche', en: 'Locate the datasets of a search' },
  needs: 'catalogue.read',
  input: narrowing,
  http: 'GET /datasets/map',
  async run(scope, { box, ...asked }) {
    const day = today(scope)
    // A few datasets that cover the country or the world would shrink the authority to a dot: the middle nine tenths decide.
    const extent = await sql<{ corners: Corners | null; unplaced: number; count: number }>`
      with ${matching({ ...asked, box }, day, false)}
      select count(*)::int as count, (count(*) filter (where west is null))::int as unplaced,
        case when count(west) > 0 then array[percentile_disc(0.05) within group (order by west), percentile_disc(0.05) within group (order by south),
          percentile_disc(0.95) within group (order by east), percentile_disc(0.95) within group (order by north)] end as corners
      from matched
    `.execute(scope.db)
    const { corners: found, unplaced = 0, count = 0 } = extent.rows[0] ?? {}
    const around = box ?? found
    const corners = around ? widened(around) : null
    if (!corners) return { corners, cells: [], outlines: [], unplaced, count }
    const [west, south, east, north] = corners
    const [width, height] = [(east - west) / mapColumns, (north - south) / mapRows]
    const cells = await sql<{ row: number; column: number; count: number }>`
      with ${matching({ ...asked, box: corners }, day, false)}
      select r as row, c as column, count(s.id)::int as count
      from generate_series(0, ${mapRows - 1}::int) r cross join generate_series(0, ${mapColumns - 1}::int) c
        left join matched s on s.west <= ${west}::float8 + (c + 1) * ${width}::float8 and s.east >= ${west}::float8 + c * ${width}::float8
          and s.south <= ${north}::float8 - r * ${height}::float8 and s.north >= ${north}::float8 - (r + 1) * ${height}::float8
      group by r, c order by r, c
    `.execute(scope.db)
    const outlines = await sql<{ id: string; title: string; corners: Corners }>`
      with ${matching({ ...asked, box: corners }, day, false)}
      select d.id, d.title, array[s.west, s.south, s.east, s.north] as corners
      from matched s join catalogue.dataset d on d.tenant_id = s.tenant_id and d.id = s.id
      order by (s.east - s.west) * (s.north - s.south), s.id limit ${mostOutlines}
    `.execute(scope.db)
    return { corners, cells: cells.rows, outlines: outlines.rows, unplaced, count }
  },
})

/** A point is no square: an extent is never thinner than some hundred metres. */
function widened([west, south, east, north]: Corners): Corners {
  const least = 0.002
  const [right, top] = [Math.min(180, Math.max(east, west + least)), Math.min(90, Math.max(north, south + least))]
  return [Math.max(-180, Math.min(west, right - least)), Math.max(-90, Math.min(south, top - least)), right, top]
}
