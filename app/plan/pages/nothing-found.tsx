import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Fact } from '../list-facts.ts'
import { factKinds } from '../referential.ts'
import { factWords } from './fact-words.ts'
import { newFactPath } from './paths.ts'

/** Proposes the « constat néant » as plainly as any other answer: a search made, dated, by someone. */
export function NothingFound({ visit, facts, point }: { visit: Visit; facts: readonly Fact[]; point?: string }) {
  const { language } = visit
  const t = factWords[language].nothing
  const kinds = [...factKinds.values()].filter(
    kind => kind.id.startsWith('nothing-found') && (!point || kind.prerequisites.includes(point)),
  )
  if (kinds.length === 0) return null
  return (
    <section aria-labelledby="rien-trouve">
      <h2 id="rien-trouve">{t.title}</h2>
      <p>{t.why}</p>
      <ul>
        {kinds.map(kind => {
          const last = facts.find(fact => fact.kind === kind.id)
          return (
            <li key={kind.id}>
              <a href={visit.href(newFactPath({ kind: kind.id, point }))}>{kind.label[language]}</a>
              {last && <span class="note">{t.recorded(formatDate(last.dated, language))}</span>}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
