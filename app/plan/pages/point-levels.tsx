import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { RegisterTable, type Row } from '#ui/register-table.tsx'
import { ceilingSentence, reasonsFor } from '../explain.ts'
import type { CriterionResult, RowResult } from '../level.ts'
import { levels } from '../referential.ts'
import { improvePath, stateWords, waysToMeet } from './criterion-words.ts'
import { Measured } from './measured.tsx'
import { pointPath } from './paths.ts'
import { pointWords } from './point-words.ts'

type Props = { visit: Visit; row: RowResult; small: boolean }

/** What is missing for the next level, then what holds this one down. */
export function Missing({ visit, row }: Omit<Props, 'small'>) {
  const { language } = visit
  const t = pointWords[language].missing
  if (row.state === 'not-applicable') {
    return (
      <p class="notice">
        {t.notApplicable} {reasonsFor(row, language).join(' ')}
      </p>
    )
  }
  const next = (row.uncapped ?? 0) + 1
  return (
    <section aria-labelledby="manque">
      {next > 4 ? (
        <h2 id="manque">{t.complete}</h2>
      ) : (
        <h2 id="manque">{t.title(next, levels[next]?.name[language] ?? '')}</h2>
      )}
      {row.missing.length > 0 && (
        <ul>
          {row.missing.map(result => (
            <li key={result.criterion.id}>
              <a href={visit.href(improvePath(result))}>{result.criterion.text[language]}</a>
              <span class="note">{` (${stateWords(result, language)})`}</span>
            </li>
          ))}
        </ul>
      )}
      {row.ceiling && (
        <p class="notice">
          <strong>{t.ceiling}</strong>
          {'. '}
          {ceilingSentence(row, language)}{' '}
          <a href={visit.href(pointPath(row.ceiling.row))}>{t.seeCeiling(row.ceiling.row)}</a>
        </p>
      )}
    </section>
  )
}

/** Every criterion of every level: what was measured, what is needed, met or not, and where to act. */
export function Levels({ visit, row, small }: Props) {
  const { language } = visit
  const t = pointWords[language].why
  return (
    <section aria-labelledby="pourquoi">
      <h2 id="pourquoi">{t.title}</h2>
      <p>{t.lead}</p>
      {[1, 2, 3, 4].map(level => {
        const results = row.criteria.filter(({ criterion }) => criterion.level === level)
        const reached = row.state !== 'not-applicable' && (row.uncapped ?? 0) >= level
        return (
          <section key={level}>
            <h3>
              {t.level(level, levels[level]?.name[language] ?? '')}
              <span class="note">{` (${reached ? t.reached : t.notReached})`}</span>
            </h3>
            <RegisterTable
              language={language}
              caption={t.caption(level)}
              columns={(['criterion', 'measured', 'needed', 'state', 'date', 'open'] as const).map(key => ({
                key,
                label: t.columns[key],
              }))}
              rows={results.map(result => lineOf(result, visit, small))}
              pick={null}
            />
          </section>
        )
      })}
    </section>
  )
}

function lineOf(result: CriterionResult, visit: Visit, small: boolean): Row {
  const { language } = visit
  const t = pointWords[language].why
  const { criterion, indicator, fact, met } = result
  const text = criterion.text[language]
  const date = fact?.dated ?? indicator?.newestEvidence
  const base = indicator?.denominator === 0
  return {
    id: criterion.id,
    name: text,
    cells: {
      criterion: (
        <>
          {text}
          {base && <span class="note">{` ${criterion.whenEmpty === 'met' ? t.whenEmptyMet : t.whenEmptyUnmet}`}</span>}
        </>
      ),
      measured: <Measured visit={visit} result={result} />,
      needed: <Needed visit={visit} result={result} small={small} />,
      state: met ? <strong>{stateWords(result, language)}</strong> : stateWords(result, language),
      date: date ? formatDate(date, language) : undefined,
      open: (
        <a href={visit.href(improvePath(result))}>
          {met ? t.see : t.improve}
          <span class="visually-hidden">{t.which(text)}</span>
        </a>
      ),
    },
  }
}

function Needed({ visit, result, small }: { visit: Visit; result: CriterionResult; small: boolean }) {
  const t = pointWords[visit.language].why
  return (
    <>
      {waysToMeet(result, small, visit.language).map((way, index) => (
        <span key={way.words}>
          {index > 0 && ` ${t.or} `}
          {way.path ? <a href={visit.href(way.path)}>{way.words}</a> : way.words}
        </span>
      ))}
    </>
  )
}
