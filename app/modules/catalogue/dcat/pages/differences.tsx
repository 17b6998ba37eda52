import type { Language } from '#kernel/texts.ts'
import type { ContentField } from '../content.ts'
import { saidIn } from '../said.ts'
import type { DatasetStanding } from '../standings.ts'
import { publicationWords } from './publication-words.ts'

/** Heading by heading, what the public would read otherwise; all that it would read while nothing is online. */
export function Differences({ language, standing }: { language: Language; standing: DatasetStanding }) {
  const { fields, record: say } = publicationWords[language]
  const { online, current } = standing
  const all = Object.keys(current) as ContentField[]
  const shown = (online && standing.changes.length > 0 ? standing.changes : all).filter(
    field =>
      field !== 'isService' &&
      field !== 'remoteId' &&
      (saidIn(current, field, language) ?? (online && saidIn(online, field, language))),
  )
  const compares = online !== null && standing.changes.length > 0
  return (
    <div class="table-box">
      <table class="rows differences">
        <caption class="visually-hidden">{compares ? say.changes : say.first}</caption>
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            {compares && <th scope="col">{say.before}</th>}
            <th scope="col">{say.after}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(field => (
            <tr key={field}>
              <th scope="row">{fields[field]}</th>
              {compares && (
                <td data-label={say.before}>
                  <Said words={saidIn(online, field, language)} blank={say.blank} />
                </td>
              )}
              <td data-label={say.after}>
                <Said words={saidIn(current, field, language)} blank={say.blank} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Said({ words, blank }: { words: string | null; blank: string }) {
  return words === null ? <em class="unknown">{blank}</em> : <span class="typed-text">{words}</span>
}
