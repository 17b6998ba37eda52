import { formatDate, formatNumber, type Language } from '#kernel/texts.ts'
import { figureWords } from '#ui/figure-words.ts'

export interface TrendProps {
  language: Language
  label: string
  /** Civil dates, oldest first. */
  points: { date: string; value: number }[]
  /** 'step' for levels and counts that jump, 'line' for shares. */
  shape?: 'line' | 'step'
  /** Top of the scale; the greatest value otherwise. */
  max?: number
}

const box = { width: 480, height: 120, left: 52, right: 60, top: 14, bottom: 22 }

/** A small chart of one value over time, and the same values as a table. */
export function Trend({ language, label, points, shape = 'line', max }: TrendProps) {
  const words = figureWords[language].trend
  const say = (value: number) => formatNumber(value, language)
  const [first, last] = [points[0], points.at(-1)]
  if (!first || !last || points.length < 2) return <p class="note">{words.none}</p>
  const summary = words.summary(
    say(first.value),
    formatDate(first.date, language),
    say(last.value),
    formatDate(last.date, language),
  )
  const top = max ?? Math.max(...points.map(point => point.value), 1)
  const places = place(points, top)
  const end = places.at(-1) ?? [0, 0]
  const floor = box.height - box.bottom
  return (
    <figure class="trend">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={`${label}, ${summary}`}>
        <path
          class="trend-rule"
          d={`M${box.left} ${floor}H${box.width - box.right}M${box.left} ${box.top}H${box.width - box.right}`}
        />
        <path class="trend-line" d={path(places, shape)} />
        {places.map(([x, y]) => (
          <circle key={x} class="trend-dot" cx={x} cy={y} r="2.6" />
        ))}
        {[0, top].map(value => (
          <text key={value} x={box.left - 8} y={(value === 0 ? floor : box.top) + 4} text-anchor="end">
            {say(value)}
          </text>
        ))}
        <text class="trend-last" x={end[0] + 9} y={end[1] + 4}>
          {say(last.value)}
        </text>
        <text x={box.left} y={box.height - 4}>
          {formatDate(first.date, language)}
        </text>
        <text x={box.width - box.right} y={box.height - 4} text-anchor="end">
          {formatDate(last.date, language)}
        </text>
      </svg>
      <details>
        <summary>{words.table}</summary>
        <table>
          <caption>{label}</caption>
          <thead>
            <tr>
              <th scope="col">{words.date}</th>
              <th scope="col" class="number">
                {words.value}
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(point => (
              <tr key={point.date}>
                <th scope="row">{formatDate(point.date, language)}</th>
                <td class="number">{say(point.value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  )
}

type Place = [x: number, y: number]

function place(points: TrendProps['points'], max: number): Place[] {
  const times = points.map(point => Date.parse(point.date))
  const [start, end] = [times[0] ?? 0, times.at(-1) ?? 0]
  const width = box.width - box.left - box.right
  const height = box.height - box.top - box.bottom
  return points.map((point, i) => [
    round(box.left + (((times[i] ?? start) - start) / Math.max(1, end - start)) * width),
    round(box.top + (1 - Math.min(1, Math.max(0, point.value / max))) * height),
  ])
}

function path(places: Place[], shape: 'line' | 'step'): string {
  return places.map(([x, y], i) => (i === 0 ? `M${x} ${y}` : shape === 'step' ? `H${x}V${y}` : `L${x} ${y}`)).join('')
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
