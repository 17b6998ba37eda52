import type { Graph, MapLink, MapNode } from './graph.ts'

export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** Where a layout put a node: what is kept of it. */
export interface Position extends Box {
  node: string
}

export interface Placed {
  width: number
  height: number
  boxes: Map<string, Box>
  /** Nodes in reading order: from the left, then from the top. */
  order: MapNode[]
  layers: Layer[]
}

/** Where the columns of a layer begin and end, and the heights at which its rows begin. */
export interface Layer {
  from: number
  to: number
  tops: number[]
}

export const box = { width: 176, height: 24 }
const gap = { inLayer: 18, betweenLayers: 110, row: 14, margin: 12 }
const pitch = box.height + gap.row
/** From one column to the next in a folded layer. */
export const columnPitch = box.width + gap.inLayer
/** A little flatter than a sheet of paper on its side: screens and A3 both like it. */
const wished = 1.5

/**
 * Folds each layer of a layout into columns, so that the whole has the shape of a sheet and not of a strip. The order that the layout
 * found is kept in its longest layer; the others follow their neighbours. Nodes without a position are left out.
 */
export function fold(graph: Graph, positions: ReadonlyMap<string, { y: number }>): Placed {
  const nodes = graph.nodes.filter(({ id }) => positions.has(id))
  const layers = [...Map.groupBy(nodes, ({ layer }) => layer)].toSorted(([a], [b]) => a - b).map(([, list]) => list)
  const rows = rowsFor(layers.map(({ length }) => length))
  const height = Math.max(1, rows) * pitch - gap.row
  const boxes = new Map<string, Box>()
  const ends: Layer[] = []
  const columns = layers.map(({ length }) => Math.ceil(length / rows))
  for (const count of columns) {
    const from = (ends.at(-1)?.to ?? gap.margin - gap.betweenLayers) + gap.betweenLayers
    ends.push({ from, to: from + count * columnPitch - gap.inLayer, tops: [] })
  }
  const neighbours = neighboursIn(graph.links)
  const sorted = new Map<number, MapNode[]>()
  const yOf = (id: string) => positions.get(id)?.y ?? 0
  for (const index of fromLongest(layers.map(({ length }) => length))) {
    const wish = (node: MapNode) => meanHeight(neighbours.get(node.id), boxes)
    const list = (layers[index] ?? []).map(node => ({ node, wish: wish(node) }))
    const placedBefore = sorted.size > 0
    list.sort((a, b) => (placedBefore ? (a.wish ?? height) - (b.wish ?? height) : 0) || yOf(a.node.id) - yOf(b.node.id))
    const count = columns[index] ?? 1
    const tops =
      count === 1 && placedBefore
        ? spread(
            list.map(({ wish: y }) => y),
            height,
          )
        : evenly(Math.ceil(list.length / count), height)
    ends[index]?.tops.push(...tops.map(top => Math.round(gap.margin + top)))
    list.forEach(({ node }, i) => {
      const x = (ends[index]?.from ?? 0) + (i % count) * columnPitch
      const top = tops[Math.floor(i / count)] ?? 0
      boxes.set(node.id, { x, y: Math.round(gap.margin + top), ...box })
    })
    sorted.set(
      index,
      list.map(({ node }) => node),
    )
  }
  return {
    width: (ends.at(-1)?.to ?? gap.margin) + gap.margin,
    height: height + 2 * gap.margin,
    boxes,
    order: layers.flatMap((_, index) => sorted.get(index) ?? []),
    layers: ends,
  }
}

/** The number of rows that gives the sheet the shape nearest to the one wished. */
function rowsFor(lengths: readonly number[]): number {
  const longest = Math.max(1, ...lengths)
  let best = { rows: longest, distance: Number.POSITIVE_INFINITY }
  for (let rows = 1; rows <= longest; rows++) {
    const columns = lengths.reduce((sum, length) => sum + Math.ceil(length / rows), 0)
    const width = columns * columnPitch + (lengths.length - 1) * gap.betweenLayers
    const distance = Math.abs(Math.log(width / (rows * pitch) / wished))
    if (distance < best.distance) best = { rows, distance }
  }
  return best.rows
}

/** The longest layer first, then those beside it, so that each finds neighbours already placed. */
function fromLongest(lengths: readonly number[]): number[] {
  const longest = lengths.indexOf(Math.max(...lengths))
  return lengths.map((_, index) => index).toSorted((a, b) => Math.abs(a - longest) - Math.abs(b - longest))
}

function neighboursIn(links: readonly MapLink[]): Map<string, string[]> {
  const found = new Map<string, string[]>()
  const tie = (one: string, other: string) => {
    const known = found.get(one)
    if (known) known.push(other)
    else found.set(one, [other])
  }
  for (const { from, to } of links) {
    tie(from, to)
    tie(to, from)
  }
  return found
}

function meanHeight(ids: readonly string[] | undefined, boxes: ReadonlyMap<string, Box>): number | null {
  const heights = (ids ?? []).flatMap(id => boxes.get(id)?.y ?? [])
  return heights.length > 0 ? heights.reduce((sum, y) => sum + y, 0) / heights.length - gap.margin : null
}

function evenly(count: number, height: number): number[] {
  const step = count > 1 ? Math.max(pitch, (height - box.height) / (count - 1)) : 0
  return Array.from({ length: count }, (_, row) => (count > 1 ? row * step : (height - box.height) / 2))
}

/** Heights as near as possible to those wished, in the same order and never one over another. */
function spread(wished: readonly (number | null)[], height: number): number[] {
  const tops: number[] = []
  for (const y of wished) tops.push(Math.max(y ?? 0, (tops.at(-1) ?? -pitch) + pitch))
  let floor = height - box.height
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i] ?? 0, floor)
    floor = (tops[i] ?? 0) - pitch
  }
  return tops
}
