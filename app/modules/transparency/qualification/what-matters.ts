import { contradictionsIn, impliedBy } from '../engine/contradictions.ts'
import { factNames, kindOf, type FactName, type Facts, type FactValue } from '../engine/fact-table.ts'
import { openFacts } from '../engine/open-facts.ts'
import { parseFacts } from '../engine/parse-facts.ts'
import { questions, themes } from '../engine/questions.ts'
import { narrowed } from '../engine/tier.ts'

/** Facts in the order in which screens ask them. */
const asked: readonly FactName[] = themes.flatMap(({ id }) =>
  questions.filter(({ theme }) => theme === id).map(({ fact }) => fact),
)

function openIn(facts: Facts, today: string) {
  const full = impliedBy({ ...facts, as_of: today })
  return openFacts(full, narrowed(full))
}

/**
 * Facts without those that change nothing any more: hidden answers, never counted. One after the other, the last asked
 * first: of two answers that each make the other useless, the earlier one stays.
 */
export function withoutHidden(facts: Facts, today: string): Facts {
  let kept = facts
  for (const name of asked.toReversed()) {
    if (kept[name] === undefined) continue
    const { [name]: _, ...rest } = kept
    if (!openIn(rest, today).some(({ fact }) => fact === name)) kept = rest
  }
  return kept === facts ? facts : withoutHidden(kept, today)
}

/** What is still to ask, in the order of the screens: nothing that another answer may make useless. */
export function toAsk(facts: Facts, unsure: readonly FactName[], today: string): FactName[] {
  const open = openIn(facts, today)
  return asked.filter(name => !unsure.includes(name) && open.some(({ fact, next }) => next && fact === name))
}

/** Of the facts that nobody knows, those that could still change something. */
export function stillUnsure(facts: Facts, unsure: readonly FactName[], today: string): FactName[] {
  const open = new Set(openIn(facts, today).map(({ fact }) => fact))
  return asked.filter(name => unsure.includes(name) && open.has(name))
}

/** What was answered, completed by what the record says: an answer wins, and « je ne sais pas » is one. */
export function completed(said: Facts, record: Facts, unsure: readonly FactName[]): Facts {
  const added = factNames.filter(
    name => record[name] !== undefined && said[name] === undefined && !unsure.includes(name),
  )
  let facts: Facts = said
  for (const name of added) {
    const more = { ...facts, [name]: record[name] }
    if (contradictionsIn(more).length === 0) facts = more
  }
  return { ...facts, ...Object.fromEntries(lists.filter(name => onlyNone(facts, name)).map(name => [name, []])) }
}

const lists = factNames.filter(name => kindOf(name).kind === 'codes')

/** A list of which every item would contradict an answer: nothing to ask, it is « none ». */
function onlyNone(facts: Facts, name: FactName): boolean {
  const kind = kindOf(name)
  if (kind.kind !== 'codes' || facts[name] !== undefined) return false
  return kind.codes.every(code => contradictionsIn({ ...facts, [name]: [code] }).length > 0)
}

/** Facts as they were kept, less what this version of the questionnaire no longer understands. */
export function readKept(kept: unknown): Facts {
  const read = parseFacts(kept)
  if (!read.problems) return read.facts
  const rest = Object.entries(kept ?? {}).filter(([name]) => !(name in read.problems))
  return rest.length < Object.keys(kept ?? {}).length ? readKept(Object.fromEntries(rest)) : {}
}

export function sameAnswer(a: FactValue | undefined, b: FactValue | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
