import { impliedBy } from './contradictions.ts'
import { factNames, type FactName, type Facts } from './fact-table.ts'
import type { Verdict } from './logic.ts'
import { rules, type Rule } from './rules.ts'
import { narrowed } from './tier.ts'
import type { RuleView } from './view.ts'

/** An unknown fact and what it could still change: codes of the result. */
export interface OpenFact {
  fact: FactName
  settles: string[]
  /** To be asked now: no other answer can make it useless. */
  next: boolean
}

/** In the order in which to ask: what decides the tier first, as its rules are read; then what settles most. */
export function openFacts(facts: Facts, view: RuleView): OpenFact[] {
  const open = new Map<FactName, Set<string>>()
  const now = new Set<FactName>()
  const note = ({ missing, next }: Pick<Verdict, 'missing' | 'next'>, what: string) => {
    for (const fact of missing) open.set(fact, (open.get(fact) ?? new Set()).add(what))
    for (const fact of next) now.add(fact)
  }
  if (facts.is_ai === 'unsure' && view.answers('tier').possible.join() !== 'HORS_RIA') note(doubt, 'tier')
  note(view.answers('tier'), 'tier')
  note(view.answers('dpia'), 'dpia')
  for (const rule of rules) {
    const verdict = view.verdict(rule)
    for (const what of consequencesOf(rule)) note(verdict, what)
    if (rule.duty && verdict.truth !== false && typeof rule.duty.due === 'object' && 'choice' in rule.duty.due) {
      const { missing, next } = view.answers(rule.duty.due.choice)
      note({ missing, next: verdict.truth === true ? next : [] }, rule.duty.code)
    }
  }
  const found = [...open].map(([fact, settles]) => ({ fact, settles: [...settles], next: now.has(fact) }))
  const first = found.filter(({ settles }) => settles.includes('tier'))
  const rest = found.filter(({ settles }) => !settles.includes('tier'))
  return [...first, ...rest.toSorted((a, b) => b.settles.length - a.settles.length)]
}

const doubt = { missing: ['is_ai'], next: ['is_ai'] } as const

/** What of the result a rule changes by itself: a rule that only answers a question counts through that question. */
function consequencesOf({ id, drops, duty, dueReading, gives }: Rule): string[] {
  return [
    ...(drops ? [drops] : []),
    ...(duty ? [duty.code] : []),
    ...(dueReading ? [id] : []),
    ...gives.map(({ code }) => code),
  ]
}

/**
 * The facts that can change anything in the result, known ones included: what a questionnaire shows. A known fact that
 * would not be asked if it were unknown is a hidden answer.
 */
export function relevantFacts(facts: Facts, { today }: { today: string }): FactName[] {
  const asked = (known: Facts) => {
    const full = impliedBy({ ...known, as_of: known.as_of ?? today })
    return new Set(openFacts(full, narrowed(full)).map(({ fact }) => fact))
  }
  const open = asked(facts)
  return factNames.filter(
    name => open.has(name) || (facts[name] !== undefined && asked({ ...facts, [name]: undefined }).has(name)),
  )
}
