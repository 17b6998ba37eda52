import type { FieldProblem } from '#kernel/errors.ts'
import { many, one } from '#kernel/page.ts'
import type { Choice, FormField, Mapping, NearName, Twin } from '#kernel/recognition.ts'

type Typed = Readonly<Record<string, string | string[]>>

interface Doubtful {
  line: number
  twins: readonly Twin[]
}

/** One select per column, in the order of the file. */
export function readMapping(typed: Typed, known: Mapping): Mapping {
  return Object.fromEntries(Object.keys(known).map((column, i) => [column, one(typed[`column-${i}`]) ?? null]))
}

/** « create », « skip », or the id of the record to complete. */
export function readChoices(typed: Typed, doubtful: readonly Doubtful[]): { line: number; choice: Choice }[] {
  return doubtful.flatMap(({ line, twins }) => {
    const choice = choiceOf(one(typed[`choice-${line}`]), twins)
    return choice ? [{ line, choice }] : []
  })
}

/** Rows proposed unticked: those that a person ticked come in, the others of the page stay out. */
export function readTicks(typed: Typed, shown: readonly { line: number }[]): { line: number; choice: Choice }[] {
  const ticked = new Set(many(typed.tick))
  return shown.map(({ line }) => ({ line, choice: ticked.has(String(line)) ? 'create' : 'skip' }))
}

function choiceOf(answer: string | undefined, twins: readonly Twin[]): Choice | null {
  if (answer === 'create' || answer === 'skip') return answer
  return twins.some(twin => twin.recordId === answer) ? { update: answer ?? '' } : null
}

/** Names written nearly the same: one, or two. */
export function readNear(typed: Typed, near: readonly NearName[]): { typed: string; joined: boolean }[] {
  return near.flatMap(({ typed: name }, i) => {
    const answer = one(typed[`near-${i}`])
    return answer === undefined ? [] : [{ typed: name, joined: answer === 'one' }]
  })
}

/** How many changes of others the page showed when it was drawn. */
export function readSeen(typed: Typed): number {
  const seen = Number(one(typed.seen))
  return Number.isSafeInteger(seen) && seen > 0 ? seen : 0
}

/** Fields that a piece to record lacks, each said beside itself. */
export function missingFields(
  rows: ReturnType<typeof readForms>,
  form: readonly FormField[],
): Record<string, FieldProblem> {
  const lacking = rows
    .filter(({ choice }) => choice === 'create')
    .flatMap(({ line, values }) =>
      form.filter(({ name, required }) => required && !values[name]).map(({ name }) => `lines.${line}.${name}`),
    )
  return Object.fromEntries(lacking.map(field => [field, { key: 'kernel.required' }]))
}

/** What a person corrected in a document's form; an unticked fact is not recorded. */
export function readForms(typed: Typed, rows: readonly { line: number }[], form: readonly FormField[]) {
  return rows.map(({ line }) => ({
    line,
    choice: one(typed[`keep-${line}`]) ? ('create' as const) : ('skip' as const),
    values: Object.fromEntries(form.map(field => [field.name, one(typed[`${field.name}-${line}`]) ?? null])),
  }))
}
