import { formatNumber } from '#kernel/texts.ts'
import { pageWords } from '../page-words.ts'
import { paths } from '../paths.ts'
import type { PublicPage } from '../visit.ts'

export const incidentsPage: PublicPage = {
  path: paths.incidents,
  draw({ language, publications }) {
    const say = pageWords[language].incidents
    const years = (publications.site?.content.incidents ?? []).toSorted((a, b) => b.year - a.year)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {years.length === 0 ? (
          <p class="notice">{say.none}</p>
        ) : (
          <table>
            <thead>
              <tr>
                <th scope="col">{say.year}</th>
                <th scope="col" class="number">
                  {say.count}
                </th>
                <th scope="col" class="number">
                  {say.serious}
                </th>
                <th scope="col" class="number">
                  {say.unsettled}
                </th>
              </tr>
            </thead>
            <tbody>
              {years.map(({ year, count, serious, unsettled }) => (
                <tr key={year}>
                  <th scope="row">{year}</th>
                  <td class="number">{formatNumber(count, language)}</td>
                  <td class="number">{formatNumber(serious, language)}</td>
                  <td class="number">{formatNumber(unsettled, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <p class="note">{say.method}</p>
      </>
    )
    return { title: say.title, body, path: paths.incidents }
  },
}
