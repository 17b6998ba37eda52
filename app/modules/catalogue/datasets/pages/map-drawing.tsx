import type { Visit } from '#kernel/page.ts'
import type { mapDatasets } from '../map-datasets.ts'
import { mapColumns, mapRows } from '../map-datasets.ts'
import type { Box } from './box-address.ts'
import { listWords } from './list-words.ts'

type Found = Awaited<ReturnType<typeof mapDatasets>>

interface Props {
  visit: Visit
  corners: Box
  found: Found
  /** Where a square leads. */
  hrefOf(box: Box): string
  said(count: number): string
}

const width = 720

/** The corners of a square of the grid, the first row at the top. */
export function squareOf([west, south, east, north]: Box, row: number, column: number): Box {
  const [wide, high] = [(east - west) / mapColumns, (north - south) / mapRows]
  const [left, top] = [west + column * wide, north - row * high]
  return [left, top - high, left + wide, top]
}

/** Extents of datasets over a grid whose squares are links: drawn on the server, reached by keyboard one after the other. */
export function MapDrawing({ visit, corners, found, hrefOf, said }: Props) {
  const say = listWords[visit.language].mapPage
  const [west, south, east, north] = corners
  // A degree of longitude shrinks towards the poles: squares look square where the authority is.
  const shrink = Math.max(0.2, Math.cos((((south + north) / 2) * Math.PI) / 180))
  const height = Math.min(900, Math.max(240, (width * (north - south)) / ((east - west) * shrink)))
  const x = (degrees: number) => ((clamp(degrees, west, east) - west) / (east - west)) * width
  const y = (degrees: number) => ((north - clamp(degrees, south, north)) / (north - south)) * height
  const most = Math.max(1, ...found.cells.map(({ count }) => count))
  return (
    <svg class="extent-map" viewBox={`0 0 ${width} ${height}`} role="group" aria-label={say.drawing(said(found.count))}>
      <g aria-hidden="true">
        {found.outlines.map(({ id, corners: [w, s, e, n] }) => (
          <rect key={id} class="extent-outline" x={x(w)} y={y(n)} width={x(e) - x(w)} height={y(s) - y(n)} />
        ))}
      </g>
      {found.cells.map(({ row, column, count }) => {
        const square = squareOf(corners, row, column)
        const [left, top] = [x(square[0]), y(square[3])]
        const [wide, high] = [width / mapColumns, height / mapRows]
        const cell = (
          <>
            <rect
              class="extent-square"
              x={left}
              y={top}
              width={wide}
              height={high}
              fill-opacity={(0.28 * count) / most}
            />
            <text x={left + wide / 2} y={top + high / 2} dy="0.35em" text-anchor="middle">
              {count}
            </text>
          </>
        )
        if (count === 0) return <g key={`${row}-${column}`}>{cell}</g>
        return (
          <a
            key={`${row}-${column}`}
            href={hrefOf(square)}
            aria-label={say.cell(String(row + 1), String(column + 1), said(count))}
          >
            {cell}
          </a>
        )
      })}
    </svg>
  )
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value))
}
