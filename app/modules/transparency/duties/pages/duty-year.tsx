import { addMonths, today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import type { Duty } from '../load-duties.ts'
import { dutyWords } from '../words.ts'
import { dutiesWords } from './duties-words.ts'
import { dutiesPath } from './paths.ts'

/** What is late, then the coming months with what falls in each; months without anything are left out. */
export function DutyYear({ visit, duties }: { visit: Visit; duties: readonly Duty[] }) {
  const { language, scope } = visit
  const say = dutiesWords[language]
  const now = today(scope)
  const binding = duties.filter(({ force, standing }) => force === 'duty' && standing !== 'not-applicable')
  const late = binding.filter(({ standing }) => standing === 'overdue')
  const ahead = binding.filter(({ day }) => day !== null && day >= now && day < addMonths(now, 12))
  const months = Map.groupBy(ahead.toSorted(byDay), ({ day }) => (day ?? '').slice(0, 7))
  return (
    <section aria-labelledby="douze-mois">
      <h2 id="douze-mois">{say.year}</h2>
      <p>{say.yearLead}</p>
      {late.length > 0 && (
        <p>
          <a class="overdue" href={visit.href(`${dutiesPath}?state=overdue`)}>
            {say.late(late.length)}
          </a>
        </p>
      )}
      {months.size === 0 ? (
        <p class="note">{say.noneDue}</p>
      ) : (
        <table class="rows">
          <caption class="visually-hidden">{say.year}</caption>
          <thead>
            <tr>
              <th scope="col">{say.month}</th>
              <th scope="col">{say.what}</th>
            </tr>
          </thead>
          <tbody>
            {[...months].map(([month, mine]) => (
              <tr key={month}>
                <th scope="row" data-label={say.month}>
                  {monthName(month, language)}
                </th>
                <td data-label={say.what}>
                  <ul class="plain">
                    {mine.map(duty => (
                      <li key={duty.id}>
                        <Line visit={visit} duty={duty} />
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Line({ visit, duty: { id, short, system, day } }: { visit: Visit; duty: Duty }) {
  const { language, href } = visit
  return (
    <>
      <a href={href(`${dutiesPath}/${id}`)}>{dutyWords[language].waiting(short, system)}</a>{' '}
      <span class="field-note">{day && formatDate(day, language)}</span>
    </>
  )
}

function byDay(a: Duty, b: Duty): number {
  return (a.day ?? '') < (b.day ?? '') ? -1 : 1
}

function monthName(month: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${month}-01T00:00:00Z`))
}
