import { formatInstant, type Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface HistoryEntry {
  at: Date
  who: string
  /** What was done, as a sentence: « Fiche créée par import ». */
  what: string
  changes?: { field: string; before: string | null; after: string | null }[]
}

/** Who changed what and when, newest first as given. */
export function History({
  language,
  timeZone,
  entries,
}: {
  language: Language
  timeZone: string
  entries: HistoryEntry[]
}) {
  const say = words[language].history
  if (entries.length === 0) return <p class="note">{say.none}</p>
  return (
    <ol class="history">
      {entries.map((entry, index) => (
        <li key={index}>
          <p>{entry.what}</p>
          <p class="when">
            <time dateTime={entry.at.toISOString()}>{formatInstant(entry.at, language, timeZone)}</time>, {entry.who}
          </p>
          {entry.changes && entry.changes.length > 0 && <Changes language={language} changes={entry.changes} />}
        </li>
      ))}
    </ol>
  )
}

function Changes({ language, changes }: { language: Language; changes: NonNullable<HistoryEntry['changes']> }) {
  const say = words[language].history
  return (
    <details>
      <summary>{say.changes(changes.length)}</summary>
      <div class="table-box">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{say.field}</th>
              <th scope="col">{say.before}</th>
              <th scope="col">{say.after}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map(change => (
              <tr key={change.field}>
                <th scope="row">{change.field}</th>
                <td data-label={say.before}>{change.before ?? <em class="unknown">{say.blank}</em>}</td>
                <td data-label={say.after}>{change.after ?? <em class="unknown">{say.blank}</em>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
