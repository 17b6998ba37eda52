import type { Language } from '#kernel/texts.ts'
import { keptTables } from '../rules.ts'
import { words } from './words.ts'

/** What has no rule, and the reason: said once per reason, in words. */
export function KeptTables({ language }: { language: Language }) {
  const say = words[language].kept
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
