import { type Box, box, columnPitch, type Layer, type Placed } from '../place.ts'
import type { Graph, MapLink, MapNode } from '../graph.ts'

/** A rectangle of the map: what is shown of it. */
export interface Frame {
  x: number
  y: number
  width: number
  height: number
}

export interface Zoom {
  /** 0 = everything at a size that can be read; -1 = everything in the width of the page. */
  level: number
  /** Middle of what is shown, in hundredths of the map. */
  x: number
  y: number
}

export const [widestZoom, deepestZoom] = [-1, 4]
const narrowest = 1_000

/** Frame of a zoom; a small map keeps some air around it rather than being blown up. */
export function frameOf({ width, height }: Pick<Placed, 'width' | 'height'>, { level, x, y }: Zoom): Frame {
  const factor = 1.5 ** Math.max(0, level)
  const full = Math.max(width, narrowest)
  const size = { width: full / factor, height: height / factor }
  const left = (width - full) / 2
  return {
    x: Math.round(clamp(left + (x / 100) * full - size.width / 2, left, left + full - size.width)),
    y: Math.round(clamp((y / 100) * height - size.height / 2, 0, height - size.height)),
    width: Math.round(size.width),
    height: Math.round(size.height),
  }
}

/** The middle that a move of half a frame leads to, in hundredths. */
export function moved(zoom: Zoom, towards: { x?: number; y?: number }): Zoom {
  const step = 50 / 1.5 ** zoom.level
  const edge = step
  return {
    level: zoom.level,
    x: Math.round(clamp(zoom.x + (towards.x ?? 0) * step, edge, 100 - edge)),
    y: Math.round(clamp(zoom.y + (towards.y ?? 0) * step, edge, 100 - edge)),
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most))
}

/** Nodes whose box is at least partly in the frame, in reading order. */
export function nodesIn(placed: Placed, frame: Frame): { node: MapNode; box: Box }[] {
  return placed.order.flatMap(node => {
    const place = placed.boxes.get(node.id)
    return place && touches(place, frame) ? [{ node, box: place }] : []
  })
}

export type LinkKind = 'plain' | 'ai' | 'imposed'

/** One stroke for all links of a kind and thickness: a map of 1,500 links stays light. */
export interface Stroke {
  kind: LinkKind
  width: number
  path: string
}

export function strokesOf({ nodes, links }: Graph, placed: Placed, frame: Frame): Stroke[] {
  const byId = new Map(nodes.map(node => [node.id, node]))
  const strokes = new Map<string, Stroke>()
  for (const link of links) {
    const [from, to] = [byId.get(link.from), byId.get(link.to)]
    const [start, end] = [placed.boxes.get(link.from), placed.boxes.get(link.to)]
    if (!from || !to || !start || !end || !touches(around(start, end), frame)) continue
    const kind = kindOf(from, to)
    const width = widthOf(link)
    const stroke = strokes.get(`${kind} ${width}`) ?? { kind, width, path: '' }
    stroke.path += course(start, end, placed)
    strokes.set(`${kind} ${width}`, stroke)
  }
  return [...strokes.values()]
}

function kindOf(from: MapNode, to: MapNode): LinkKind {
  if (from.kind === 'imposed' || to.kind === 'imposed') return 'imposed'
  return from.kind === 'system' || to.kind === 'system' ? 'ai' : 'plain'
}

function widthOf({ count }: MapLink): number {
  return count === undefined ? 1 : Math.min(7, Math.round(1 + Math.log2(count) * 1.4))
}

/**
 * From the right side of one box to the left side of another. In a folded layer, a line that leaves runs below its row and a line that
 * arrives runs above it, each column on its own lane; a layer on the way is crossed between two rows. No line passes under a box.
 */
function course(from: Box, to: Box, { layers }: Placed): string {
  const middle = box.height / 2
  const leaving = edgesOf(layers, from)
  const arriving = edgesOf(layers, to)
  let [x, y] = [from.x + box.width, from.y + middle]
  let path = `M${x} ${y}`
  if (leaving.after > 0) {
    y = from.y + box.height + lane(leaving.after)
    path += `q8 0 8 ${y - from.y - middle}H${leaving.to}`
    x = leaving.to
  }
  const target =
    arriving.before > 0 ? { x: arriving.from, y: to.y - lane(arriving.before) } : { x: to.x, y: to.y + middle }
  for (const layer of layers.filter(one => one.from > x && one.to < target.x)) {
    const straight = y + ((target.y - y) * ((layer.from + layer.to) / 2 - x)) / (target.x - x)
    const free = between(layer, straight)
    if (free === null) continue
    path += `${bend(x, y, layer.from, free)}H${layer.to}`
    ;[x, y] = [layer.to, free]
  }
  path += bend(x, y, target.x, target.y)
  if (arriving.before > 0) {
    const drop = middle + lane(arriving.before)
    path += `H${to.x - 8}q0 ${drop} 8 ${drop}`
  }
  return path
}

function bend(x: number, y: number, toX: number, toY: number): string {
  const half = Math.round((toX - x) / 2)
  return `C${x + half} ${y} ${toX - half} ${toY} ${toX} ${toY}`
}

/** The gap between rows nearest to that height; null when a single column leaves the way free there. */
function between({ from, to, tops }: Layer, y: number): number | null {
  const alone = to - from === box.width
  if (alone && tops.every(top => y < top - 4 || y > top + box.height + 4)) return null
  const gaps = tops.flatMap(top => [top - 7, top + box.height + 7])
  return gaps.reduce((best, gap) => (Math.abs(gap - y) < Math.abs(best - y) ? gap : best), gaps[0] ?? y)
}

/** Bounds of the layer that holds the box, and how many columns stand on each side of it. */
function edgesOf(layers: readonly Layer[], { x }: Box) {
  const layer = layers.find(({ from, to }) => x >= from && x < to) ?? { from: x, to: x + box.width }
  const columnsIn = (width: number) => Math.round(width / columnPitch)
  return { ...layer, before: columnsIn(x - layer.from), after: columnsIn(layer.to - x - box.width) }
}

/** Within the seven units between two rows that each direction has. */
function lane(columns: number): number {
  return Math.min(6, 1 + columns)
}

function around(a: Box, b: Box): Frame {
  const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)]
  return {
    x,
    y,
    width: Math.max(a.x + a.width, b.x + b.width) - x,
    height: Math.max(a.y + a.height, b.y + b.height) - y,
  }
}

function touches(one: Frame, other: Frame): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  )
}
