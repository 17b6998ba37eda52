import { Invalid, type FieldProblem } from '#kernel/errors.ts'
import { many, one, type Visit } from '#kernel/page.ts'
import { isFactName, kindOf, type FactName, type Facts, type FactValue } from '../../engine/fact-table.ts'
import { questionOf, type Question } from '../../engine/questions.ts'

/** What a form says where nothing else is chosen. */
export const none = 'none'
export const unknown = 'unknown'

/** Answers ready for `save-answers`; null takes an answer back. */
export interface Sent {
  answers: Record<string, FactValue | null>
  unsure: FactName[]
}

/** An answer as the controls of its question hold it. */
export function valuesOf(fact: FactName, facts: Facts, unsure: readonly FactName[]): string[] {
  const value = facts[fact] as FactValue | undefined
  if (value === undefined) return unsure.includes(fact) ? [unknown] : []
  if (Array.isArray(value)) return value.length > 0 ? value : [none]
  return [String(value)]
}

/** Reads the questions that the form showed; a date or a number left blank is « je ne sais pas ». */
export function answersInForm({ typed }: Pick<Visit, 'typed'>): Sent {
  const sent: Sent = { answers: {}, unsure: [] }
  const problems: Record<string, FieldProblem> = {}
  for (const fact of factsIn(one(typed.shown))) {
    const given = many(typed[fact])
    const { kind } = kindOf(fact)
    if (given.length > 1 && (given.includes(none) || given.includes(unknown)))
      problems[fact] = { key: 'transparency.none-and-some' }
    else if (given.includes(unknown) || (given.length === 0 && (kind === 'date' || kind === 'number')))
      sent.unsure.push(fact)
    else sent.answers[fact] = given.length === 0 ? null : read(fact, given)
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
  return sent
}

/** Answers to helper questions: the first « yes » answers the fact; without one it stays unknown. */
export function answersInHelp({ typed }: Pick<Visit, 'typed'>): Sent {
  const sent: Sent = { answers: {}, unsure: [] }
  for (const fact of factsIn(one(typed.aide))) {
    const found = questionOf(fact).helpers.find((_, index) => one(typed[helperName(fact, index)]) === 'true')
    if (found) sent.answers[fact] = found.yes
    else sent.unsure.push(fact)
  }
  return sent
}

export function helperName(fact: FactName, index: number): string {
  return `aide-${fact}-${index}`
}

/** Names of facts in an address or a hidden field. */
export function factsIn(list: string | null | undefined): FactName[] {
  return (list ?? '')
    .split(',')
    .filter(isFactName)
    .filter(name => name !== 'as_of')
}

/** Facts of this theme, as its questions. */
export function helpersOf(facts: readonly FactName[]): Question[] {
  return facts.map(questionOf).filter(({ helpers }) => helpers.length > 0)
}

/** What is no answer at all goes on as it is: the engine says what it would have taken. */
function read(fact: FactName, given: readonly string[]): FactValue {
  const kind = kindOf(fact)
  const [first = ''] = given
  if (kind.kind === 'codes') return given.includes(none) ? [] : [...given]
  if (kind.kind === 'flag') return first === 'true' ? true : first === 'false' ? false : first
  if (kind.kind !== 'number') return first
  const number = Number(first.replace(/\s/g, '').replace(',', '.'))
  return Number.isNaN(number) ? first : number
}
