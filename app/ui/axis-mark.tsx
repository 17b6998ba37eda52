import { palette, type Axis } from '#ui/palette.ts'

/** The shape of an axis (disc, square, triangle, lozenge) centred on a point: says without colour what colour says. */
export function AxisMark({ axis, x, y, r }: { axis: Axis; x: number; y: number; r: number }) {
  const paint = { fill: palette.axis[axis].solid, class: `axis-fill-${axis}` }
  if (axis === 'I') return <circle cx={x} cy={y} r={r} {...paint} />
  const points = { II: square, III: triangle, IV: lozenge }[axis]
  return <path d={`M${points.map(([dx, dy]) => `${round(x + dx * r)} ${round(y + dy * r)}`).join('L')}Z`} {...paint} />
}

/** The same shape alone, to stand before a word. */
export function AxisSign({ axis }: { axis: Axis }) {
  return (
    <svg class="axis-sign" viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
      <AxisMark axis={axis} x={6} y={6} r={4.6} />
    </svg>
  )
}

const square = [
  [-0.9, -0.9],
  [0.9, -0.9],
  [0.9, 0.9],
  [-0.9, 0.9],
] as const
const triangle = [
  [0, -1.15],
  [1.1, 0.8],
  [-1.1, 0.8],
] as const
const lozenge = [
  [0, -1.25],
  [1.05, 0],
  [0, 1.25],
  [-1.05, 0],
] as const

function round(value: number): number {
  return Math.round(value * 10) / 10
}
