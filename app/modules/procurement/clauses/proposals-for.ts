import type { ChosenClause, Variant } from './clause-text.ts'
import { proposeTopics, type Answers } from './contract-questions.ts'

/** The clauses that such a contract surely calls for, in the authority's own wording where it has one. */
export function proposalsFor(answers: Answers, variants: readonly Pick<Variant, 'topic'>[]): ChosenClause[] {
  const own = new Set(variants.map(({ topic }) => topic))
  return proposeTopics(answers)
    .filter(({ applies }) => applies === 'yes')
    .map(({ topic }) => ({ topic, wording: own.has(topic) ? 'variant' : 'model', values: {} }))
}
