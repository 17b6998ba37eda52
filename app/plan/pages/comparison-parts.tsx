import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { Comparison } from '../compare-dates.ts'
import type { ComparedPoint } from '../comparison.ts'
import { factKinds, prerequisite } from '../referential.ts'
import { ActionsMoved } from './comparison-actions.tsx'
import { changeWords, levelThen, measureWords } from './comparison-sentences.ts'
import { changeSigns } from './comparison-steps.ts'
import { comparisonWords } from './comparison-words.ts'
import { factPath, pointPath } from './paths.ts'
import { Shortened } from './shortened.tsx'

type Props = { visit: Visit; comparison: Comparison }

/** Levels that moved, then all of them. */
export function Points({ visit, comparison }: Props) {
  const t = comparisonWords[visit.language]
  const moved = comparison.points.filter(({ change }) => change !== 'same' && change !== 'unknown')
  const known = comparison.from.photo && comparison.to.photo
  return (
    <section aria-labelledby="niveaux">
      <h2 id="niveaux">{t.moved}</h2>
      {moved.length > 0 ? (
        <PointTable visit={visit} comparison={comparison} points={moved} caption={t.moved} />
      ) : (
        known && <p>{t.noneMoved}</p>
      )}
      <details class="not-printed">
        <summary>{t.every}</summary>
        <PointTable visit={visit} comparison={comparison} points={comparison.points} caption={t.every} />
      </details>
    </section>
  )
}

function PointTable({ visit, comparison, points, caption }: Props & { points: ComparedPoint[]; caption: string }) {
  const { language } = visit
  const { from, to } = comparison
  const t = comparisonWords[language]
  return (
    <RegisterTable
      language={language}
      caption={caption}
      columns={[
        { key: 'point', label: t.columns.point },
        { key: 'then', label: t.columns.then(formatDate(from.date, language)) },
        { key: 'now', label: t.columns.now(formatDate(to.date, language)) },
        { key: 'change', label: t.columns.change },
      ]}
      rows={points.map(point => ({
        id: point.id,
        name: point.id,
        cells: {
          point: (
            <>
              <a href={visit.href(pointPath(point.id))}>{point.id}</a> {prerequisite(point.id)?.shortTitle[language]}
            </>
          ),
          then: levelThen(point.then, from, language),
          now: levelThen(point.now, to, language),
          change: (
            <>
              <span class={`change-sign change-${point.change}`} aria-hidden="true">
                {changeSigns[point.change]}
              </span>{' '}
              {changeWords(point, language)}
            </>
          ),
        },
      }))}
      pick={null}
    />
  )
}

/** What was counted at each date, out of what. */
export function Indicators({ visit, comparison }: Props) {
  const { language, scope } = visit
  const { from, to, indicators } = comparison
  const t = comparisonWords[language]
  const names = new Map(scope.registry.modules.flatMap(m => m.indicators ?? []).map(i => [i.id, i.name[language]]))
  return (
    <section aria-labelledby="mesures">
      <h2 id="mesures">{t.indicators}</h2>
      {indicators.length === 0 ? (
        <p>{from.photo && to.photo ? t.noIndicator : t.noPhoto}</p>
      ) : (
        <RegisterTable
          language={language}
          caption={t.indicators}
          columns={[
            { key: 'name', label: t.indicatorColumns.name },
            { key: 'then', label: t.columns.then(formatDate(from.date, language)) },
            { key: 'now', label: t.columns.now(formatDate(to.date, language)) },
          ]}
          rows={indicators.map(indicator => ({
            id: indicator.id,
            name: names.get(indicator.id) ?? indicator.id,
            cells: {
              name: names.get(indicator.id) ?? indicator.id,
              then: measureWords(indicator, indicator.then, language),
              now: measureWords(indicator, indicator.now, language),
            },
          }))}
          pick={null}
        />
      )}
    </section>
  )
}

/** What was done and what was recorded between the two dates. */
export function Deeds({ visit, comparison }: Props) {
  const { language } = visit
  const t = comparisonWords[language]
  return (
    <>
      <ActionsMoved visit={visit} actions={comparison.actions} />
      <section aria-labelledby="preuves">
        <h2 id="preuves">{t.evidence}</h2>
        {comparison.evidence.length === 0 ? (
          <p>{t.noEvidence}</p>
        ) : (
          <Shortened
            language={language}
            lines={comparison.evidence.map(({ id, kind, title, dated, prerequisites }) => (
              <li key={id}>
                <a href={visit.href(factPath(id))}>{title}</a>
                {` (${factKinds.get(kind)?.label[language] ?? kind}, ${t.datedOn(formatDate(dated, language))}) · ${prerequisites.join(', ')}`}
              </li>
            ))}
          />
        )}
      </section>
    </>
  )
}
