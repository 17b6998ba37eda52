import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { isOverdue, type Action } from '../action.ts'
import type { Milestone } from '../milestones.ts'
import { planTexts } from '../texts.ts'
import { arrowPath, barsOf, lanesOf, middle, sizes, type Bar, type Span } from './gantt-geometry.ts'
import { ganttWords } from './gantt-words.ts'
import { actionPath } from './paths.ts'

type Props = {
  visit: Visit
  actions: readonly Action[]
  waits: ReadonlyMap<string, readonly Action[]>
  milestones: readonly Milestone[]
  span: Span
  today: string
}

/** The plan over time: months and quarters, moments of the authority, bars and what waits for what. */
export function GanttDrawing({ visit, actions, waits, milestones, span, today }: Props) {
  const { language } = visit
  const t = ganttWords[language]
  const marks = milestones.map(milestone => ({
    milestone,
    x: span.x(milestone.on),
    text: t.milestones.short[milestone.kind] + (milestone.budget ? ` ${milestone.budget}` : ''),
  }))
  const lanes = lanesOf(marks)
  const top = sizes.head + (Math.max(-1, ...lanes) + 1) * sizes.lane + 12
  const bars = barsOf(actions, span, top)
  const height = top + bars.length * sizes.row + 10
  const name = t.chartIs(
    formatNumber(bars.length, language, 0),
    formatDate(span.from, language),
    formatDate(span.until, language),
  )
  return (
    <svg
      class="gantt-drawing"
      viewBox={`0 0 ${span.width} ${height}`}
      width={span.width}
      height={height}
      role="group"
      aria-label={name}
    >
      <defs>
        <pattern id="hachure" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path class="gantt-hatch" d="M0 0V6" />
        </pattern>
      </defs>
      <Grid language={language} span={span} height={height} />
      {marks.map(({ milestone, x, text }, place) => {
        const y = sizes.head + (lanes[place] ?? 0) * sizes.lane + 12
        return (
          <g key={`${milestone.kind} ${milestone.on}`} class="gantt-mark">
            <path class="gantt-mark-line" d={`M${x} ${y}V${height}`} />
            <path class="gantt-mark-sign" d={`M${x} ${y - 10}l5 5l-5 5l-5 -5z`} />
            <text x={x + 9} y={y - 1}>
              {text}
            </text>
          </g>
        )
      })}
      <path class="gantt-today" d={`M${span.x(today)} ${sizes.head - 6}V${height}`} />
      <Arrows bars={bars} waits={waits} />
      {bars.map(bar => (
        <BarLink key={bar.action.id} visit={visit} bar={bar} late={isOverdue(bar.action, today)} />
      ))}
    </svg>
  )
}

function Grid({ language, span, height }: { language: Visit['language']; span: Span; height: number }) {
  const month = new Intl.DateTimeFormat(language, { month: 'short', timeZone: 'UTC' })
  return (
    <>
      {span.months.map((first, place) => {
        const x = span.x(first)
        const number = Number(first.slice(5, 7))
        const quarter = number % 3 === 1
        return (
          <g key={first}>
            <path
              class={quarter || place === 0 ? 'gantt-quarter' : 'gantt-month'}
              d={`M${x} ${quarter || place === 0 ? 4 : 22}V${height}`}
            />
            {(quarter || place === 0) && (
              <text class="gantt-quarter-name" x={x + 5} y={16}>
                {ganttWords[language].quarter(Math.ceil(number / 3), Number(first.slice(0, 4)))}
              </text>
            )}
            <text x={x + 5} y={36}>
              {month.format(new Date(`${first}T00:00:00Z`))}
            </text>
          </g>
        )
      })}
    </>
  )
}

function Arrows({ bars, waits }: { bars: readonly Bar[]; waits: Props['waits'] }) {
  return (
    <g aria-hidden="true">
      {bars.flatMap(to =>
        (waits.get(to.action.id) ?? []).flatMap(waited => {
          const from = bars.find(({ action }) => action.id === waited.id)
          if (!from) return []
          return [
            <g key={`${waited.id} ${to.action.id}`}>
              <path class="gantt-arrow" d={arrowPath(from, to)} />
              <path class="gantt-arrow-head" d={`M${to.left} ${middle(to)}l-7 -4v8z`} />
            </g>,
          ]
        }),
      )}
    </g>
  )
}

const longest = 80

function BarLink({ visit, bar, late }: { visit: Visit; bar: Bar; late: boolean }) {
  const { language } = visit
  const { action, left, right, top, title } = bar
  const t = ganttWords[language]
  const dates = [action.starts_on, action.due_on].flatMap(date => (date ? [formatDate(date, language)] : []))
  const state = late
    ? `${planTexts[language].states[action.state]}, ${t.late}`
    : planTexts[language].states[action.state]
  const y = middle(bar) - sizes.bar / 2
  const shown = action.title.length > longest ? `${action.title.slice(0, longest - 1).trimEnd()}…` : action.title
  return (
    <a href={visit.href(actionPath(action.id))} aria-label={`${action.title}, ${dates.join(' – ')}, ${state}`}>
      <rect class="gantt-hit" x={left} y={top + 2} width={right - left} height={sizes.row - 6} />
      <rect
        class={['gantt-bar', `gantt-${action.state}`, late && 'gantt-late', bar.oneDate && 'gantt-one-date']
          .filter(Boolean)
          .join(' ')}
        {...(action.state === 'started' ? { fill: 'url(#hachure)' } : {})}
        x={left}
        y={y}
        width={right - left}
        height={sizes.bar}
      />
      <text
        class={late ? 'gantt-title gantt-title-late' : 'gantt-title'}
        x={title.x}
        y={y - 6}
        text-anchor={title.anchor}
      >
        {late ? `${shown} (${t.late})` : shown}
      </text>
    </a>
  )
}
