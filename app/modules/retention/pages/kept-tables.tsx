import type { Language } from '#kernel/texts.ts'
import { keptTables } from '../rules.ts'
import { keptWords } from './table-words.ts'

/** What has no rule, and the reason: said once per reason, in words. */
export function KeptTables({ language }: { language: Language }) {
  const say = keptWords[language]
  return (
    <details>
      <summary>{say.title}</summary>
      {(['with-record', 'permanent', 'setting', 'worked-out'] as const).map(why => (
        <section key={why}>
          <h3>{say.why[why]}</h3>
          <ul>
            {[...new Set(keptTables.filter(table => table.why === why).map(({ reason }) => reason[language]))].map(
              reason => (
                <li key={reason}>{reason}</li>
              ),
            )}
          </ul>
        </section>
      ))}
    </details>
  )
}
