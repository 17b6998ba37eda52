import { annex3Points } from './annex3.ts'
import { evaluate, type View } from './condition.ts'
import type { Facts } from './fact-table.ts'
import { all, any, not, once, type Verdict } from './logic.ts'
import { branchesOf, rules, terms, type Choice, type Rule } from './rules.ts'

/** What a question may be answered, given what is known: in the order of its rules, with the facts that would decide. */
export interface Answers extends Omit<Verdict, 'truth'> {
  possible: readonly string[]
}

/** The rules seen from one set of facts. */
export interface RuleView extends View {
  verdict(rule: Rule): Verdict
  answers(choice: Choice): Answers
}

const exclusions = Map.groupBy(rules, rule => rule.drops)

/** `narrow` may strike answers that no set of facts can reach (see tier.ts). Everything is worked out once, when asked. */
export function viewOf(facts: Facts, narrow?: (choice: Choice, answers: Answers) => Answers): RuleView {
  const termsSeen = new Map<string, Verdict>()
  const rulesSeen = new Map<Rule, Verdict>()
  const choicesSeen = new Map<Choice, Answers>()

  const view: RuleView = {
    facts,
    points: annex3Points,
    term: name => remember(termsSeen, name, () => evaluate(termNamed(name), view)),
    kept: point => {
      const ticked = evaluate({ fact: 'annex3', has: [point] }, view)
      const dropped = any((exclusions.get(point) ?? []).map(rule => evaluate(rule.when, view)))
      return all([ticked, not(dropped)])
    },
    verdict: rule =>
      remember(rulesSeen, rule, () => {
        const { choice } = rule
        if (!choice) return evaluate(rule.when, view)
        const branches = branchesOf(choice)
        const earlier = branches.slice(0, branches.indexOf(rule))
        return all([...earlier.map(one => not(evaluate(one.when, view))), evaluate(rule.when, view)])
      }),
    answers: choice =>
      remember(choicesSeen, choice, () => {
        const found = answersOf(choice, view)
        return narrow ? narrow(choice, found) : found
      }),
    choice: (name, wanted) => {
      const { possible, ...why } = view.answers(name as Choice)
      const within = possible.filter(answer => wanted.includes(answer)).length
      if (within > 0 && within < possible.length) return { truth: 'unknown', ...why }
      return { truth: within > 0, used: why.used, missing: [], next: [] }
    },
  }
  return view
}

/** First match wins: a rule that may hold is a possible answer, one that does hold closes the list. */
function answersOf(choice: Choice, view: RuleView): Answers {
  const live: { value: string; verdict: Verdict }[] = []
  for (const rule of branchesOf(choice)) {
    const verdict = evaluate(rule.when, view)
    if (verdict.truth !== false) live.push({ value: rule.value ?? '', verdict })
    if (verdict.truth === true) break
  }
  const open = undecided(live)
  return {
    possible: once(live.map(({ value }) => value)),
    used: once(live.flatMap(({ verdict }) => verdict.used)),
    missing: once(open.flatMap(({ verdict }) => verdict.missing)),
    next: once(open.flatMap(({ verdict }) => verdict.next)),
  }
}

/** What could still change the answer: nothing that leads to the same one. */
function undecided<T extends { value: string; verdict: Verdict }>(live: readonly T[]): readonly T[] {
  return new Set(live.map(({ value }) => value)).size > 1 ? live : live.filter(({ verdict }) => verdict.truth === true)
}

function termNamed(name: string) {
  const term = terms[name]
  if (!term) throw new Error(`terms.json has no « ${name} »`)
  return term
}

function remember<K, V>(seen: Map<K, V>, key: K, work: () => V): V {
  const known = seen.get(key)
  if (known !== undefined) return known
  const found = work()
  seen.set(key, found)
  return found
}
