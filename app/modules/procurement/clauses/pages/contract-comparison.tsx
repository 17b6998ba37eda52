import type { Visit } from '#kernel/page.ts'
import type { ContractClauses } from '../read-contract-clauses.ts'
import { modelClause } from '../library.ts'
import { contractWords } from './contract-words.ts'
import { topicTitle } from './topic-title.ts'

interface Props {
  visit: Visit
  comparison: NonNullable<ContractClauses['comparison']>
  documents: ContractClauses['documents']
}

/** What the last amendment, or the new edition of a document, changed in the sentences that matter. */
export function ContractComparison({ visit, comparison, documents }: Props) {
  const { language } = visit
  const say = contractWords[language].comparison
  const name = documents.find(({ id }) => id === comparison.id)?.file_name ?? ''
  const sentences = (list: readonly string[]) =>
    list.length === 0 ? (
      '–'
    ) : (
      <ul class="plain" lang="fr">
        {list.map(one => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    )
  return (
    <section id="comparaison">
      <h2>{say.title(name)}</h2>
      <p class="note">{say.note}</p>
      {comparison.changes.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <table class="rows">
          <caption class="visually-hidden">{say.title(name)}</caption>
          <thead>
            <tr>
              <th scope="col">{say.topic}</th>
              <th scope="col">{say.what}</th>
              <th scope="col">{say.before}</th>
              <th scope="col">{say.after}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.changes.map(({ topic, title, change, before, after }) => {
              const clause = modelClause(topic)
              return (
                <tr key={topic}>
                  <th scope="row" data-label={say.topic}>
                    <a href={`#${topic}`}>{clause ? topicTitle(clause, language) : title}</a>
                  </th>
                  <td data-label={say.what}>{say.changes[change]}</td>
                  <td data-label={say.before}>{sentences(before)}</td>
                  <td data-label={say.after}>{sentences(after)}</td>
                </tr>
              )
            })}
          </tbody>
        </table>
      )}
    </section>
  )
}
