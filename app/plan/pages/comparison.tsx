import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { addressOf } from '#ui/list-address.ts'
import { compareDates, type Comparison } from '../compare-dates.ts'
import { comparisonAsked } from './comparison-files.ts'
import { Deeds, Indicators, Points } from './comparison-parts.tsx'
import { comparisonSentence, comparisonSources } from './comparison-sentences.ts'
import { Slope } from './comparison-slope.tsx'
import { comparisonWords } from './comparison-words.ts'
import { paths } from './paths.ts'

/** The plan at two dates: what moved, said in one sentence and shown point by point. */
export const comparisonPage = page({
  path: paths.comparison,
  needs: 'plan.read',
  async get(visit) {
    const { scope, language } = visit
    const comparison = await compareDates(scope, comparisonAsked(visit))
    const t = comparisonWords[language]
    const body = (
      <div class="comparison">
        <p class="not-printed">
          <a href={visit.href(paths.actions)}>{t.back}</a>
        </p>
        <h1>{t.title}</h1>
        <p class="not-printed">{t.lead}</p>
        <Dates visit={visit} comparison={comparison} />
        <p class="lead">{comparisonSentence(comparison, language)}</p>
        <ul class="plain compared-sources">
          {comparisonSources(comparison, language).map(line => (
            <li key={line}>{comparison.referentialChanged ? <strong>{line}</strong> : line}</li>
          ))}
        </ul>
        <Points visit={visit} comparison={comparison} />
        <Slope comparison={comparison} language={language} />
        <Indicators visit={visit} comparison={comparison} />
        <Deeds visit={visit} comparison={comparison} />
        <Files visit={visit} comparison={comparison} />
      </div>
    )
    return { title: t.title, body }
  },
})

function Dates({ visit, comparison }: { visit: Visit; comparison: Comparison }) {
  const { language } = visit
  const t = comparisonWords[language]
  return (
    <form class="compared-dates" method="get" action={visit.href(paths.comparison)} aria-label={t.form.title}>
      {(['from', 'to'] as const).map(name => (
        <div key={name}>
          <label for={`date-${name}`}>{t.form[name]}</label>
          <select id={`date-${name}`} name={name}>
            {optionsFor(comparison, comparison[name].date, language).map(({ date, label }) => (
              <option key={date} value={date} selected={date === comparison[name].date}>
                {label}
              </option>
            ))}
          </select>
        </div>
      ))}
      <button class="button-small" type="submit">
        {t.form.show}
      </button>
    </form>
  )
}

/** Days on which something is known, newest first, and the one asked for when it is another. */
function optionsFor({ dates }: Comparison, chosen: string, language: Visit['language']) {
  const t = comparisonWords[language]
  const known = dates.some(({ date }) => date === chosen) ? dates : [...dates, { date: chosen, kinds: [] }]
  return known
    .toSorted((a, b) => b.date.localeCompare(a.date))
    .map(({ date, kinds }) => {
      const why = kinds.length === 0 ? t.asked : kinds.map(kind => t.kinds[kind]).join(', ')
      return { date, label: `${formatDate(date, language)} (${why})` }
    })
}

function Files({ visit, comparison: { from, to } }: { visit: Visit; comparison: Comparison }) {
  const chosen = { from: from.date, to: to.date }
  return (
    <p class="exports">
      <a href={addressOf(visit.href(paths.comparisonCsv), chosen)} download>
        CSV
      </a>
      <a href={addressOf(visit.href(paths.comparisonXlsx), chosen)} download>
        XLSX
      </a>
      <span class="note">{comparisonWords[visit.language].print}</span>
    </p>
  )
}
