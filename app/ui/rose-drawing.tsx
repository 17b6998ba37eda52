import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { AxisMark } from '#ui/axis-mark.tsx'
import { figureWords } from '#ui/figure-words.ts'
import { axes, palette, type Axis } from '#ui/palette.ts'
import { RoseChart } from '#ui/rose-chart.tsx'
import * as geometry from '#ui/rose-geometry.ts'

/** One point of the plan on the compass. `level` counts only when `state` is 'measured'. */
export interface Petal {
  id: string
  axis: Axis
  title: string
  href: string
  level: number | null
  target: number | null
  state: 'measured' | 'no-data' | 'to-come' | 'not-applicable'
}

type DrawingProps = { language: Language; petals: Petal[]; draft: boolean; paper: string; linked: boolean }

/** The rose itself; every paint is a presentation attribute that the style sheet may override. */
export function RoseDrawing({ language, petals, draft, paper, linked }: DrawingProps) {
  const order = axes.flatMap(axis => petals.filter(petal => petal.axis === axis))
  const step = 360 / Math.max(1, order.length)
  const { radius, frame } = geometry
  return (
    <>
      <RoseChart order={order} step={step} />
      {order.map((petal, i) => (
        <Place key={petal.id} name={petalName(petal, language)} href={linked ? petal.href : null}>
          {linked && (
            <path
              class="rose-hit"
              d={geometry.ringPath((i - 0.5) * step, (i + 0.5) * step, radius.hub, radius.scale)}
              fill="none"
            />
          )}
          <Point petal={petal} bearing={i * step} step={step} />
        </Place>
      ))}
      <Levels bearing={-step / 2} paper={paper} />
      {draft && (
        <text
          class="rose-draft"
          x={frame.x + frame.width - 6}
          y={frame.y + frame.height - 10}
          text-anchor="end"
          font-family="'Liberation Serif', Georgia, serif"
          font-size="19"
          font-style="italic"
          fill={palette.ink}
        >
          {figureWords[language].rose.draft}
        </text>
      )}
    </>
  )
}

/** What a screen reader says of a point: « I.B.1.a Logiciels et IA : niveau 2 sur 4, cible 3 ». */
export function petalName(petal: Petal, language: Language): string {
  const words = figureWords[language].level
  const colon = language === 'fr' ? '\u202f:' : ':'
  const reached = measuredLevel(petal)
  const unmeasured = petal.state === 'measured' ? 'no-data' : petal.state
  const state = reached === null ? words.states[unmeasured] : words.level(reached).toLowerCase()
  const target = petal.target === null || petal.state === 'not-applicable' ? '' : `, ${words.target(petal.target)}`
  return `${petal.id} ${petal.title}${colon} ${state}${target}`
}

function measuredLevel({ state, level }: Petal): number | null {
  return state === 'measured' ? level : null
}

function Place({ name, href, children }: { name: string; href: string | null; children: ComponentChildren }) {
  if (href === null) return <g>{children}</g>
  return (
    <a class="rose-point" href={href} aria-label={name}>
      <title>{name}</title>
      {children}
    </a>
  )
}

type PointProps = { petal: Petal; bearing: number; step: number }

function Point({ petal, bearing, step }: PointProps) {
  const { axis, id } = petal
  const [markX, markY] = geometry.polar(bearing, geometry.radius.marker)
  const [labelX, labelY] = geometry.polar(bearing, geometry.radius.label)
  const angle = (bearing * Math.PI) / 180
  const east = Math.sin(angle)
  return (
    <>
      {petal.state !== 'not-applicable' && petal.target !== null && (
        <Target from={measuredLevel(petal)} to={petal.target} bearing={bearing} step={step} />
      )}
      <Shape petal={petal} bearing={bearing} step={step} />
      <AxisMark axis={axis} x={markX} y={markY} r={4.6} />
      <text
        class="rose-id"
        x={labelX}
        y={Math.round((labelY + 5 - 5 * Math.cos(angle)) * 10) / 10}
        text-anchor={Math.abs(east) < 0.08 ? 'middle' : east > 0 ? 'start' : 'end'}
        font-size="14"
        fill={palette.ink}
      >
        {id}
      </text>
    </>
  )
}

/** Filled when measured, hatched when not applicable, hollow and broken when nothing is known. */
function Shape({ petal, bearing, step }: PointProps) {
  const { axis, state } = petal
  const colour = palette.axis[axis]
  const reached = measuredLevel(petal)
  const tip = geometry.levelRadius(reached ?? 4)
  const paths = geometry.petalPaths(bearing, step, tip)
  if (reached !== null) {
    return (
      <g class={`rose-petal axis-stroke-${axis}`} stroke={colour.solid} stroke-linejoin="round">
        <path class={`axis-tint-${axis}`} d={paths.lit} fill={colour.tint} />
        <path class={`axis-fill-${axis}`} d={paths.shade} fill={colour.solid} />
      </g>
    )
  }
  const stroke = { fill: 'none', stroke: colour.solid }
  if (state === 'not-applicable') {
    const d = `${paths.outline}${geometry.hatchPath(bearing, step, tip)}`
    return <path class={`rose-hatch axis-stroke-${axis}`} d={d} stroke-width="0.8" {...stroke} />
  }
  const dashes = state === 'to-come' ? '0.1 4.2' : '5 4'
  return (
    <path
      class={`rose-hollow axis-stroke-${axis}`}
      d={paths.outline}
      stroke-dasharray={dashes}
      stroke-linecap="round"
      stroke-width={state === 'to-come' ? 1.8 : 1.1}
      {...stroke}
    />
  )
}

/** The thick mark of the target and the course from the level reached to it. */
function Target({ from, to, bearing, step }: { from: number | null; to: number; bearing: number; step: number }) {
  const { arcPath, levelRadius, polar, segment } = geometry
  const course =
    from !== null && from < to ? segment(polar(bearing, levelRadius(from)), polar(bearing, levelRadius(to))) : ''
  return (
    <g class="rose-target" fill="none" stroke={palette.ink}>
      {course && <path d={course} stroke-width="0.8" />}
      <path d={arcPath(bearing, step * 0.3, levelRadius(to))} stroke-width="3.2" />
    </g>
  )
}

function Levels({ bearing, paper }: { bearing: number; paper: string }) {
  return (
    <g
      class="rose-level"
      aria-hidden="true"
      text-anchor="middle"
      font-size="12"
      fill={palette.muted}
      stroke={paper}
      stroke-width="4"
      paint-order="stroke"
    >
      {[0, 1, 2, 3, 4].map(level => {
        const [x, y] = geometry.polar(bearing, geometry.levelRadius(level))
        return (
          <text key={level} x={x} y={y + 4}>
            {level}
          </text>
        )
      })}
    </g>
  )
}
