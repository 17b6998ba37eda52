import { formatNumber } from '#kernel/texts.ts'
import { paths, systemPath } from '../paths.ts'
import { statementWords } from '../statement-words.ts'
import type { PublicPage } from '../visit.ts'

/** What pages weigh is measured, not promised: the very bytes that a browser would receive, with the style of a first visit. */
export const ecodesignPage: PublicPage = {
  path: paths.ecodesign,
  async draw(visit) {
    const { language, publications } = visit
    const say = statementWords[language].ecodesign
    const [first] = publications.systems
    const samples = [
      { label: say.samples.home, path: paths.home },
      { label: say.samples.register, path: paths.register },
      ...(first ? [{ label: say.samples.system, path: systemPath(first.code) }] : []),
      { label: say.samples.data, path: paths.data },
    ]
    const style = await visit.styleWeight()
    const weighed = await Promise.all(
      samples.map(async ({ label, path }) => ({ label, bytes: await visit.weigh(path) })),
    )
    const kilobytes = (bytes: number) => say.kilobytes(formatNumber(bytes / 1_000, language))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">{say.page}</th>
              <th scope="col" class="number">
                {say.weight}
              </th>
              <th scope="col" class="number">
                {say.whole}
              </th>
            </tr>
          </thead>
          <tbody>
            {weighed.map(({ label, bytes }) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td class="number">{kilobytes(bytes)}</td>
                <td class="number">{kilobytes(bytes + style)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>{say.limit}</p>
        <ul>
          {say.measures.map(measure => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
        <p class="note">{say.reference}</p>
      </>
    )
    return { title: say.title, body, path: paths.ecodesign }
  },
}
