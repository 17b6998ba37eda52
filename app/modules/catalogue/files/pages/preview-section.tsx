import type { Visit } from '#kernel/page.ts'
import type { FirstRows } from '../read-first-rows.ts'
import { tableWords } from './table-words.ts'

/** The first rows of a kept file, masked where they may be somebody's. */
export function PreviewSection({ visit, rows: found }: { visit: Visit; rows: FirstRows | null }) {
  if (!found) return null
  const say = tableWords[visit.language].preview
  return (
    <section>
      <h2 id="apercu">{say.title}</h2>
      {found.columns.some(({ masked }) => masked) && <p class="note">{say.masked}</p>}
      <div class="table-box" tabIndex={0} role="region" aria-labelledby="apercu">
        <table>
          <thead>
            <tr>
              <th scope="col">{say.line}</th>
              {found.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.rows.map(({ line, cells }) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                {cells.map((cell, i) => (
                  <td key={i}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
