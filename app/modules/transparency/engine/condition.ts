import { z } from 'zod'
import { lawDate, lawDateIds } from './law-dates.ts'
import { factNames, type FactName, type Facts, type FactValue } from './fact-table.ts'
import { all, any, not, type Verdict } from './logic.ts'

const fact = z.enum(factNames as [FactName, ...FactName[]])

const factTest = z.union([
  z.strictObject({ fact, is: z.union([z.boolean(), z.string()]) }),
  /** A list holds at least one of these. */
  z.strictObject({ fact, has: z.array(z.string()).min(1) }),
  /** A number, or the length of a list. */
  z.strictObject({ fact, atLeast: z.number() }),
  /** Dates of the law are named: `law-dates.json` has them. */
  z.strictObject({ fact, before: z.enum(lawDateIds) }),
  /** An event, on that date or later: what nobody dated has not happened. */
  z.strictObject({ fact, since: z.enum(lawDateIds) }),
  z.strictObject({ fact, earlierThan: fact }),
])
type FactTest = z.infer<typeof factTest>

/** The whole language of the rules. */
export type Condition =
  | FactTest
  | { all: readonly Condition[] }
  | { any: readonly Condition[] }
  | { not: Condition }
  /** A condition that has a name, in the file of the terms. */
  | { term: string }
  /** A question with several possible answers (the tier, the DPIA…) has one of these. */
  | { choice: string; in: readonly string[] }
  /** A ticked point of Annex III stays once its exclusions are read: one of these, or any but these. */
  | { kept: readonly string[] }
  | { keptBut: readonly string[] }

export const condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    factTest,
    z.strictObject({ all: z.array(condition) }),
    z.strictObject({ any: z.array(condition).min(1) }),
    z.strictObject({ not: condition }),
    z.strictObject({ term: z.string() }),
    z.strictObject({ choice: z.string(), in: z.array(z.string()).min(1) }),
    z.strictObject({ kept: z.array(z.string()).min(1) }),
    z.strictObject({ keptBut: z.array(z.string()) }),
  ]),
)

/** What conditions look at. */
export interface View {
  facts: Facts
  term(name: string): Verdict
  choice(name: string, answers: readonly string[]): Verdict
  kept(point: string): Verdict
  points: readonly string[]
}

/** The interpreter: one line for each way to join conditions, one for each test of a fact. */
export function evaluate(asked: Condition, view: View): Verdict {
  if ('all' in asked) return all(asked.all.map(one => evaluate(one, view)))
  if ('any' in asked) return any(asked.any.map(one => evaluate(one, view)))
  if ('not' in asked) return not(evaluate(asked.not, view))
  if ('term' in asked) return view.term(asked.term)
  if ('choice' in asked) return view.choice(asked.choice, asked.in)
  if ('kept' in asked) return any(asked.kept.map(view.kept))
  if ('keptBut' in asked) return any(view.points.filter(point => !asked.keptBut.includes(point)).map(view.kept))
  return evaluateFact(asked, view.facts)
}

function evaluateFact(asked: FactTest, facts: Facts): Verdict {
  const value = facts[asked.fact]
  // Nobody is asked for an event: it may still matter, and is told when it happens.
  if (value === undefined && 'since' in asked) return { ...unknown(asked.fact), truth: false, next: [] }
  if (value === undefined) return unknown(asked.fact)
  if (!('earlierThan' in asked)) return known(holds(asked, value), [asked.fact])
  const other = facts[asked.earlierThan]
  if (other === undefined) return unknown(asked.earlierThan, [asked.fact])
  return known(String(value) < String(other), [asked.fact, asked.earlierThan])
}

function known(truth: boolean, used: FactName[]): Verdict {
  return { truth, used, missing: [], next: [] }
}

function unknown(fact: FactName, used: FactName[] = []): Verdict {
  return { truth: 'unknown', used, missing: [fact], next: [fact] }
}

function holds(asked: Exclude<FactTest, { earlierThan: unknown }>, value: FactValue): boolean {
  if ('is' in asked) return value === asked.is
  if ('has' in asked) return Array.isArray(value) && asked.has.some(code => value.includes(code))
  if ('atLeast' in asked) return (Array.isArray(value) ? value.length : Number(value)) >= asked.atLeast
  if ('since' in asked) return String(value) >= lawDate(asked.since).date
  return String(value) < lawDate(asked.before).date
}
