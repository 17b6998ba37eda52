/** The part of the plane that is shown: names stand wider than they stand high. Radii are in the same unit. */
export const frame = { x: -405, y: -372, width: 810, height: 744 }
export const radius = {
  star: 15,
  hub: 62,
  zero: 84,
  level: 51,
  rimInner: 298,
  rimOuter: 306,
  scale: 312,
  marker: 325,
  label: 340,
}

export type Point = readonly [x: number, y: number]

/** Compass bearing (degrees clockwise from the top) and distance to a point; the hub is the origin. */
export function polar(bearing: number, distance: number): Point {
  const angle = (bearing * Math.PI) / 180
  return [round(distance * Math.sin(angle)), round(-distance * Math.cos(angle))]
}

/** Distance from the centre of level 0 to 4. */
export function levelRadius(level: number): number {
  return radius.zero + level * radius.level
}

/** A wind-rose point split along its length: the shaded half, the lit half, and the whole outline. */
export function petalPaths(
  bearing: number,
  step: number,
  tip: number,
): { shade: string; lit: string; outline: string } {
  const { base, left, right, end } = corners(bearing, step, tip)
  return {
    lit: closed([base, left, end]),
    shade: closed([base, right, end]),
    outline: closed([base, left, end, right]),
  }
}

/** Slanted strokes across a point, as an engraver hatches: no pattern to define, so it survives any converter. */
export function hatchPath(bearing: number, step: number, tip: number): string {
  const shoulder = shoulderRadius(tip)
  const strokes: string[] = []
  for (let distance = radius.hub + 10; distance < tip - 12; distance += 7) {
    const from = polar(bearing - halfAngle(distance, shoulder, tip, step), distance)
    const to = polar(bearing + halfAngle(distance + 5, shoulder, tip, step), distance + 5)
    strokes.push(`M${from.join(' ')}L${to.join(' ')}`)
  }
  return strokes.join('')
}

/** A piece of ring between two bearings. */
export function ringPath(from: number, to: number, inner: number, outer: number): string {
  const large = to - from > 180 ? 1 : 0
  const [a, b, c, d] = [polar(from, outer), polar(to, outer), polar(to, inner), polar(from, inner)]
  return `M${a.join(' ')}A${outer} ${outer} 0 ${large} 1 ${b.join(' ')}L${c.join(' ')}A${inner} ${inner} 0 ${large} 0 ${d.join(' ')}Z`
}

/** An open arc, for the mark of a target. */
export function arcPath(bearing: number, halfSpread: number, distance: number): string {
  const [a, b] = [polar(bearing - halfSpread, distance), polar(bearing + halfSpread, distance)]
  return `M${a.join(' ')}A${distance} ${distance} 0 0 1 ${b.join(' ')}`
}

/** A star with `count` rays between two radii, for the centre of the compass. */
export function starPath(count: number, outer: number, inner: number): string {
  const points = Array.from({ length: count * 2 }, (_, i) => polar((i * 180) / count, i % 2 === 0 ? outer : inner))
  return closed(points)
}

/** A straight line between two points. */
export function segment(from: Point, to: Point): string {
  return `M${from.join(' ')}L${to.join(' ')}`
}

function corners(bearing: number, step: number, tip: number) {
  const shoulder = shoulderRadius(tip)
  const spread = step * spreadShare
  return {
    base: polar(bearing, radius.hub + 2),
    left: polar(bearing - spread, shoulder),
    right: polar(bearing + spread, shoulder),
    end: polar(bearing, tip),
  }
}

const spreadShare = 0.43

function shoulderRadius(tip: number): number {
  return radius.hub + (tip - radius.hub) * 0.4
}

function halfAngle(distance: number, shoulder: number, tip: number, step: number): number {
  const share =
    distance < shoulder ? (distance - radius.hub) / (shoulder - radius.hub) : (tip - distance) / (tip - shoulder)
  const halfWidth = Math.max(0, share) * shoulder * Math.tan((step * spreadShare * Math.PI) / 180)
  return (Math.atan(halfWidth / distance) * 180) / Math.PI
}

function closed(points: readonly Point[]): string {
  return `M${points.map(point => point.join(' ')).join('L')}Z`
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
