import { one } from '#kernel/page.ts'
import type { Choice, FormField, Mapping, Twin } from '#kernel/recognition.ts'

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

/** The same answer for every row whose twin has the same name. */
export function exactTwins(typed: Typed, doubtful: readonly Doubtful[]): { line: number; choice: Choice }[] {
  const answer = one(typed.all)
  return doubtful.flatMap(({ line, twins }): { line: number; choice: Choice }[] => {
    const exact = twins.find(twin => twin.reason.en === 'same name')
    if (!exact) return []
    if (answer === 'update') return [{ line, choice: { update: exact.recordId } }]
    return answer === 'skip' || answer === 'create' ? [{ line, choice: answer }] : []
  })
}

function choiceOf(answer: string | undefined, twins: readonly Twin[]): Choice | null {
  if (answer === 'create' || answer === 'skip') return answer
  return twins.some(twin => twin.recordId === answer) ? { update: answer ?? '' } : null
}

/** What a person corrected in a document's form; an unticked fact is not recorded. */
export function readForms(typed: Typed, rows: readonly { line: number }[], form: readonly FormField[]) {
  return rows.map(({ line }) => ({
    line,
    choice: one(typed[`keep-${line}`]) ? ('create' as const) : ('skip' as const),
    values: Object.fromEntries(form.map(field => [field.name, one(typed[`${field.name}-${line}`]) ?? null])),
  }))
}
