import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { daysAvailable, type Available } from '../back-in-capacity.ts'
import { byYear, type Load, type LoadOverTime } from '../quarter-load.ts'
import { capacityWords } from './capacity-words.ts'
import { periodWords } from './over-capacity.tsx'

type Props = { visit: Visit; load: LoadOverTime; available: Available }

const box = { step: 72, bar: 34, left: 12, top: 24, height: 110, foot: 24 }

/** Days by quarter as bars under the line of what is available, and the same by quarter and year as a table. */
export function CapacityChart({ visit, load, available }: Props) {
  const { language } = visit
  const t = capacityWords[language]
  const { quarters, undated } = load
  const limit = available.personDays === null ? null : available.personDays / 4
  const say = (value: number) => formatNumber(value, language, 1)
  return (
    <figure class="capacity-chart">
      <figcaption>{t.chart(limit === null ? '' : t.limit(say(limit)))}</figcaption>
      <div class="chart-box" role="region" aria-label={t.title} tabIndex={0}>
        <Bars quarters={quarters} limit={limit} language={language} />
      </div>
      <p class="note">
        {t.how} {undated.actions > 0 && t.undated(undated.actions, say(undated.days))}
      </p>
      <details>
        <summary>{t.table}</summary>
        <RegisterTable
          language={language}
          caption={t.title}
          columns={(['period', 'days', 'available', 'euros', 'state'] as const).map(key => ({
            key,
            label: t.columns[key],
            number: key !== 'period' && key !== 'state',
          }))}
          rows={[...quarters, ...byYear(quarters)].map(period => lineOf(period, visit, quarters, available))}
          pick={null}
        />
      </details>
    </figure>
  )
}

function lineOf(load: Load, { language }: Visit, quarters: readonly Load[], available: Available) {
  const t = capacityWords[language]
  const say = (value: number, digits = 1) => formatNumber(value, language, digits)
  const days = available.personDays === null ? null : daysAvailable(load, quarters, available.personDays)
  const over = [
    ...(days !== null && load.days > days + 0.1 ? [t.over(t.days(say(load.days - days)))] : []),
    ...(available.euros !== null && load.quarter === null && load.euros > available.euros + 0.1
      ? [t.over(t.euros(say(load.euros - available.euros, 0)))]
      : []),
  ]
  const name = periodWords(load, language)
  return {
    id: name,
    name,
    cells: {
      period: name,
      days: say(load.days),
      available: days === null ? undefined : say(days),
      euros: t.euros(say(load.euros, 0)),
      state:
        over.length > 0 ? (
          <span class="overdue">{over.join(', ')}</span>
        ) : days === null && available.euros === null ? (
          t.unknown
        ) : (
          t.fits
        ),
    },
  }
}

type BarsProps = { quarters: readonly Load[]; limit: number | null; language: Visit['language'] }

function Bars({ quarters, limit, language }: BarsProps) {
  const top = Math.max(1, limit ?? 0, ...quarters.map(({ days }) => days))
  const floor = box.top + box.height
  const width = box.left * 2 + quarters.length * box.step
  const y = (days: number) => Math.round((floor - (days / top) * box.height) * 10) / 10
  return (
    <svg
      viewBox={`0 0 ${width} ${floor + box.foot}`}
      width={width}
      height={floor + box.foot}
      role="img"
      aria-label={quarters
        .map(load => `${periodWords(load, language)} ${formatNumber(load.days, language, 1)}`)
        .join(', ')}
    >
      {quarters.map((load, place) => {
        const x = box.left + place * box.step + (box.step - box.bar) / 2
        const over = limit !== null && load.days > limit + 0.1
        return (
          <g key={periodWords(load, language)}>
            <rect
              class={over ? 'load-over' : 'load'}
              x={x}
              y={y(load.days)}
              width={box.bar}
              height={Math.max(0, floor - y(load.days))}
            />
            <text
              class={over ? 'load-over-value' : undefined}
              x={x + box.bar / 2}
              y={y(load.days) - 6}
              text-anchor="middle"
            >
              {formatNumber(load.days, language, 1)}
            </text>
            <text x={x + box.bar / 2} y={floor + 17} text-anchor="middle">
              {periodWords(load, language)}
            </text>
          </g>
        )
      })}
      <path class="load-floor" d={`M${box.left} ${floor}H${width - box.left}`} />
      {limit !== null && <path class="load-limit" d={`M${box.left} ${y(limit)}H${width - box.left}`} />}
    </svg>
  )
}
