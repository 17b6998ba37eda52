import { answersTo, type Facts, type FactName, type FactValue } from './fact-table.ts'
import type { Tier } from './codes.ts'
import { viewOf, type Answers, type RuleView } from './view.ts'

/** A way to reach a tier: what the unknown facts would have to be. */
export type Witness = Partial<Record<FactName, FactValue>>

/**
 * Kleene's logic forgets that one fact stands in two rules, hence may call possible what no completion reaches. Each
 * tier must show a witness; those that have none are struck. The witness then says what would decide.
 */
export function narrowed(facts: Facts): RuleView {
  return viewOf(facts, (choice, answers): Answers => {
    if (choice !== 'tier' || answers.possible.length < 2) return answers
    const possible = answers.possible.filter(tier => witness(tier as Tier, facts) !== null)
    return possible.length > 1 ? { ...answers, possible } : { ...answers, possible, missing: [], next: [] }
  })
}

/** Depth first, one unknown fact at a time, in the order in which the rules meet them. Null = no completion gives it. */
export function witness(tier: Tier, facts: Facts): Witness | null {
  const { possible, next } = viewOf(facts).answers('tier')
  if (!possible.includes(tier)) return null
  const [fact] = next
  if (possible.length === 1 || !fact) return {}
  for (const answer of answersTo(fact)) {
    const rest = witness(tier, { ...facts, [fact]: answer })
    if (rest) return { [fact]: answer, ...rest }
  }
  return null
}
