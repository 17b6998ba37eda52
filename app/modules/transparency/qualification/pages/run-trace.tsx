import type { Visit } from '#kernel/page.ts'
import type { Facts } from '../../engine/fact-table.ts'
import { question } from '../../engine/questions.ts'
import type { Result } from '../../engine/result.ts'
import { factsInWords } from '../fact-words.ts'
import type { Run } from '../load-runs.ts'
import { markInWords } from '../result-words.ts'
import { runWords } from './run-words.ts'

type Traced = Result['rule_trace'][number]

const outcomes = [
  { outcome: true, title: 'Règles qui s’appliquent' },
  { outcome: 'unknown', title: 'Règles qui dépendent d’une réponse' },
  { outcome: false, title: 'Règles qui ne s’appliquent pas' },
] as const

/** The answers, then every rule that was read with what it looked at: whoever doubts can follow each step. */
export function RunTrace({ visit, run }: { visit: Visit; run: Run }) {
  const say = runWords[visit.language].trace
  return (
    <>
      <details>
        <summary>{say.answers}</summary>
        <Answers facts={run.facts} />
      </details>
      <details>
        <summary>{say.rules(run.result.rule_trace.length)}</summary>
        <div lang="fr">
          {outcomes.map(({ outcome, title }) => (
            <Rules key={title} title={title} rules={run.result.rule_trace.filter(rule => rule.outcome === outcome)} />
          ))}
        </div>
      </details>
    </>
  )
}

function Answers({ facts }: { facts: Facts }) {
  return (
    <dl class="fields" lang="fr">
      {factsInWords(facts).map(({ question: asked, answer }) => (
        <div key={asked}>
          <dt>{asked}</dt>
          <dd>{answer}</dd>
        </div>
      ))}
    </dl>
  )
}

function Rules({ title, rules }: { title: string; rules: readonly Traced[] }) {
  if (rules.length === 0) return null
  return (
    <>
      <h3>{`${title} (${rules.length})`}</h3>
      <table class="rows">
        <caption class="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">Règle</th>
            <th scope="col">Article</th>
            <th scope="col">D’après</th>
            <th scope="col">Source</th>
          </tr>
        </thead>
        <tbody>
          {rules.map(rule => (
            <tr key={rule.rule}>
              <td data-label="Règle">
                <div>
                  {rule.text}
                  <span class="field-note">{rule.rule}</span>
                </div>
              </td>
              <td data-label="Article">{rule.article}</td>
              <td data-label="D’après">
                <div>
                  {factsInWords(rule.facts as Facts).map(({ question: asked, answer }) => (
                    <span key={asked} class="field-note">
                      {asked} {answer}
                    </span>
                  ))}
                  {rule.unknown_facts.map(fact => (
                    <span key={fact} class="field-note">
                      {question(fact)} <strong>Inconnu</strong>
                    </span>
                  ))}
                </div>
              </td>
              <td data-label="Source">{markInWords(rule.verified)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
