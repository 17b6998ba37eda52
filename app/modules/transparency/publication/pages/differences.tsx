import type { Language } from '#kernel/texts.ts'
import type { Difference } from '../compare.ts'
import { fieldOf } from '../fields.ts'
import { publicationWords } from './words.ts'

/** Field by field, what the public would read otherwise. */
export function Differences({ language, list }: { language: Language; list: readonly Difference[] }) {
  const say = publicationWords[language].differences
  if (list.length === 0) return <p class="note">{say.none}</p>
  const first = list.every(({ before }) => before === null)
  return (
    <div class="table-box">
      <table class="rows differences">
        <caption class="visually-hidden">{say.title}</caption>
        <thead>
          <tr>
            <th scope="col">{say.field}</th>
            {!first && <th scope="col">{say.before}</th>}
            <th scope="col">{say.after}</th>
          </tr>
        </thead>
        <tbody>
          {list.map(({ key, before, after }) => (
            <tr key={key}>
              <th scope="row">{labelOf(key, language)}</th>
              {!first && (
                <td data-label={say.before}>
                  <Said language={language} of={key} words={before} />
                </td>
              )}
              <td data-label={say.after}>
                <Said language={language} of={key} words={after} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Said({ language, of, words }: { language: Language; of: string; words: string | null }) {
  if (words === null) return <em class="unknown">{publicationWords[language].differences.blank}</em>
  return <span class="typed-text">{inWords(of, words, language)}</span>
}

function labelOf(key: string, language: Language): string {
  const field = fieldOf(key.replace(/^fields\./, ''))
  return publicationWords[language].content[key] ?? field?.label[language] ?? key
}

/** A code as people read it; what somebody wrote, as they wrote it. */
function inWords(key: string, value: string, language: Language): string {
  const { natures, decisions, uses, data } = publicationWords[language]
  const coded: Record<string, Readonly<Record<string, string>>> = {
    nature: natures,
    individual_decision: decisions,
    use: uses,
    data_used: data,
  }
  return coded[key]?.[value] ?? value
}
