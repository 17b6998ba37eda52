import type { Visit } from '#kernel/page.ts'
import type { Language } from '#kernel/texts.ts'
import { decisionDuties } from '../decision-duties.ts'
import type { Decision } from '../read-decision.ts'
import { decisionWords } from './decision-words.ts'

/** The CRPA duties of this system, each with its state and the screen where it is met. */
export function DutyChecks({ visit, decision }: { visit: Visit; decision: Decision }) {
  const { language, href } = visit
  const { columns, states, forces, checks, go } = decisionWords[language]
  return (
    <section>
      <h2>{checks}</h2>
      <div class="table-box">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{columns.duty}</th>
              <th scope="col">{columns.article}</th>
              <th scope="col">{columns.state}</th>
            </tr>
          </thead>
          <tbody>
            {decisionDuties.duties.map(({ code, label, article, path }) => {
              const duty = decision.duties.find(one => one.code === code)
              const state = Object.entries(states).find(([key]) => key === (duty?.state ?? 'absent'))?.[1]
              const force = Object.entries(forces).find(([key]) => key === duty?.force)?.[1] ?? ''
              return (
                <tr key={code}>
                  <th scope="row">{label[language]}</th>
                  <td data-label={columns.article} lang="fr">
                    {article}
                  </td>
                  <td data-label={columns.state}>
                    {state}
                    {force}{' '}
                    {duty && (
                      <a href={href(path.replace(':id', decision.system.id))}>
                        {go}
                        <span class="visually-hidden">{` (${label[language]})`}</span>
                      </a>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** The conditions under which a treatment may decide alone, against what the qualification says. */
export function SoleChecks({ language, facts }: { language: Language; facts: Decision['facts'] }) {
  const say = decisionWords[language]
  const answers = new Map<string, unknown>(Object.entries(facts))
  const stand = (fact: string | null) => {
    if (!fact) return null
    const answer = answers.get(fact)
    if (answer === true) return <strong class="overdue">{say.broken}</strong>
    return answer === false ? say.held : say.unknownFact
  }
  return (
    <section>
      <h2>{say.sole}</h2>
      <p>{say.soleText}</p>
      <ul>
        {decisionDuties.sole.map(condition => (
          <li key={condition.fr}>
            {condition[language]} {stand(condition.fact)}
          </li>
        ))}
      </ul>
    </section>
  )
}
