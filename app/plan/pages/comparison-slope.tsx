import type { Language } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { Comparison } from '../compare-dates.ts'
import { levelThen } from './comparison-sentences.ts'
import { changeSigns, stepsOf, type Step } from './comparison-steps.ts'
import { comparisonWords } from './comparison-words.ts'

const box = { width: 360, height: 248, left: 112, right: 318, top: 16, lane: 40, gap: 12 }
/** Where on its line each kind of movement writes its figure, so that figures seldom meet. */
const places = { up: 0.3, down: 0.7, same: 0.5, first: 0.16, lost: 0.84 } as const

/** How many points went from one level to another: a drawing read by its strokes and figures, and the same as a table. */
export function Slope({ comparison, language }: { comparison: Comparison; language: Language }) {
  const { from, to } = comparison
  if (!from.photo || !to.photo) return null
  const t = comparisonWords[language].slope
  const steps = stepsOf(comparison.points)
  const named = (level: number | null) => levelThen(level, from, language)
  const summary = steps.map(({ then, now, ids }) => t.said(ids.length, named(then), named(now))).join(', ')
  return (
    <figure class="slope">
      <figcaption>{t.title}</figcaption>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={`${t.title}, ${summary}`}>
        {[4, 3, 2, 1, 0, null].map(level => (
          <text key={level} x={box.left - 10} y={heightOf(level) + 4} text-anchor="end">
            {named(level)}
          </text>
        ))}
        {[4, 3, 2, 1, 0, null].map(level => (
          <text key={level} x={box.right + 12} y={heightOf(level) + 4}>
            {level ?? '–'}
          </text>
        ))}
        <path
          class="slope-side"
          d={`M${box.left} ${box.top - 8}V${box.height - 8}M${box.right} ${box.top - 8}V${box.height - 8}`}
        />
        {steps.map(step => (
          <Line key={`${step.then} ${step.now}`} {...step} />
        ))}
        {steps.map(step => (
          <Count key={`${step.then} ${step.now}`} {...step} />
        ))}
      </svg>
      <p class="note">{t.reading}</p>
      <details>
        <summary>{t.table}</summary>
        <RegisterTable
          language={language}
          caption={t.title}
          columns={(['from', 'to', 'change', 'count', 'which'] as const).map(key => ({
            key,
            label: t.columns[key],
            number: key === 'count',
          }))}
          rows={steps.map(({ then, now, change, ids }) => ({
            id: `${then} ${now}`,
            name: named(then),
            cells: {
              from: named(then),
              to: named(now),
              change: (
                <>
                  <span aria-hidden="true">{changeSigns[change]} </span>
                  {t.changes[change]}
                </>
              ),
              count: String(ids.length),
              which: ids.join(', '),
            },
          }))}
          pick={null}
        />
      </details>
    </figure>
  )
}

function heightOf(level: number | null): number {
  return level === null ? box.top + 4 * box.lane + box.lane + box.gap : box.top + (4 - level) * box.lane
}

function Line({ then, now, change }: Step) {
  const [start, end] = [heightOf(then), heightOf(now)]
  return (
    <>
      <path class={`slope-line slope-${change}`} d={`M${box.left} ${start}L${box.right} ${end}`} />
      <circle class="slope-dot" cx={box.left} cy={start} r="3" />
      <circle class="slope-dot" cx={box.right} cy={end} r="3" />
    </>
  )
}

function Count({ then, now, change, ids }: Step) {
  const [start, end] = [heightOf(then), heightOf(now)]
  const along = places[change]
  return (
    <text
      class="slope-count"
      x={Math.round(box.left + (box.right - box.left) * along)}
      y={Math.round(start + (end - start) * along) + 4}
      text-anchor="middle"
    >
      {`${changeSigns[change]} ${ids.length}`}
    </text>
  )
}
