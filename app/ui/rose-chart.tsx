import { axes, palette, type Axis } from '#ui/palette.ts'
import { levelRadius, polar, radius, ringPath, segment, starPath } from '#ui/rose-geometry.ts'

type ChartProps = { order: readonly { axis: Axis }[]; step: number }

/** What lies under the points: rings, rhumb lines, graduated rim, limits of the axes, hub. */
export function RoseChart({ order, step }: ChartProps) {
  const sectors = axes.flatMap(axis => {
    const count = order.filter(petal => petal.axis === axis).length
    const from = (order.findIndex(petal => petal.axis === axis) - 0.5) * step
    return count === 0 ? [] : [{ axis, from, to: from + count * step }]
  })
  return (
    <g aria-hidden="true">
      <g class="rose-thin" fill="none" stroke={palette.rule}>
        {[0, 1, 2, 3, 4].map(level => (
          <circle key={level} r={levelRadius(level)} />
        ))}
        <path
          d={order.map((_, i) => segment(polar(i * step, radius.hub), polar(i * step, radius.rimInner))).join('')}
        />
      </g>
      {sectors.map(({ axis, from, to }) => (
        <path
          key={axis}
          class={`axis-fill-${axis}`}
          d={ringPath(from, to, radius.rimInner, radius.rimOuter)}
          fill={palette.axis[axis].solid}
        />
      ))}
      <Rim step={step} />
      <g class="rose-ink" stroke={palette.ink} stroke-width="1.2">
        {sectors.map(({ axis, from }) => (
          <path key={axis} d={segment(polar(from, radius.star + 6), polar(from, radius.scale + 18))} />
        ))}
      </g>
      <path class="rose-star" d={starPath(8, radius.star, radius.star / 2.7)} fill={palette.ink} />
      {sectors.map(({ axis, from, to }) => (
        <text
          key={axis}
          class="rose-axis"
          x={polar((from + to) / 2, 38)[0]}
          y={Math.round(polar((from + to) / 2, 38)[1] + 6.5)}
          text-anchor="middle"
          font-family="'Liberation Serif', Georgia, serif"
          font-size="19"
          font-weight="bold"
          fill={palette.ink}
        >
          {axis}
        </text>
      ))}
    </g>
  )
}

/** Double lines and a scale of five ticks per point, as round a compass card. */
function Rim({ step }: { step: number }) {
  const middle = (radius.rimOuter + radius.scale) / 2
  const tick = (2 * Math.PI * middle * step) / 360 / 5
  return (
    <g class="rose-ink" fill="none" stroke={palette.ink} stroke-width="1.3">
      <circle r={radius.rimInner} stroke-width="0.7" />
      <circle r={radius.rimOuter} stroke-width="0.7" />
      <circle
        r={middle}
        stroke-width={radius.scale - radius.rimOuter}
        stroke-dasharray={`0.8 ${(tick - 0.8).toFixed(3)}`}
        stroke-dashoffset={0.4 - tick / 2}
      />
      <circle r={radius.scale} />
      <circle r={radius.hub} />
      <circle r={radius.hub - 4} stroke-width="0.6" />
    </g>
  )
}
