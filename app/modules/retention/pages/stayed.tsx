import type { Visit } from '#kernel/page.ts'
import type { ReadProposal } from '../read-proposal.ts'
import { ruleById } from '../rules.ts'
import { texts } from '../texts.ts'
import { spaced } from './schedule-table.tsx'
import { tableWords } from './table-words.ts'
import { words } from './words.ts'

/** Records that an approved proposal left in place, each with its reason. */
export function Stayed({ visit, stayed }: { visit: Visit; stayed: ReadProposal['stayed'] }) {
  const { language } = visit
  const say = words[language].proposal
  if (stayed.length === 0) return null
  return (
    <section>
      <h2>{say.stayed}</h2>
      <ul>
        {stayed.map(({ rule, row_id, state, held_by, path }) => (
          <li key={row_id}>
            {path ? (
              <a href={visit.href(path)}>
                {say.seeRecord} <span class="visually-hidden">{row_id}</span>
              </a>
            ) : (
              (ruleById(rule)?.label[language] ?? rule)
            )}
            {spaced(language === 'fr' ? ' : ' : ': ', language)}
            {spaced(texts[language].item[state] ?? state, language)}
            {held_by && say.heldBy(tableWords[language][held_by] ?? held_by)}
          </li>
        ))}
      </ul>
    </section>
  )
}
