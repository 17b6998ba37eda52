import type { z } from 'zod'
import type { FieldProblem } from '#kernel/errors.ts'
import { contradictionsIn } from './contradictions.ts'
import { factNames, isFactName, kindOf, type FactName, type Facts, type FactValue } from './fact-table.ts'
import { factsSchema } from './facts.ts'

/** What was sent, read; or what is wrong with it, by field, and then nothing is classified. */
export type ParsedFacts =
  | { id: string | undefined; facts: Facts; problems: null }
  | { facts: null; problems: Record<string, FieldProblem> }

export function parseFacts(raw: unknown): ParsedFacts {
  const read = factsSchema.safeParse(raw)
  if (!read.success) return { facts: null, problems: problemsOf(read.error) }
  const facts = known(read.data)
  const contradictions = contradictionsIn(facts)
  if (contradictions.length > 0) {
    const problems = contradictions.map(({ field, against, text }) => [
      field,
      { key: 'transparency.contradiction', words: { field: against, why: text } },
    ])
    return { facts: null, problems: Object.fromEntries(problems) }
  }
  return { id: read.data.id, facts, problems: null }
}

/** Several systems, each under its own id: problems are named by rank, then by field. */
export function parseSeveral(raw: readonly unknown[]): {
  read: { id: string; facts: Facts }[]
  problems: Record<string, FieldProblem>
} {
  const problems: Record<string, FieldProblem> = {}
  const read: { id: string; facts: Facts }[] = []
  const ids = new Set<string>()
  for (const [rank, one] of raw.entries()) {
    const parsed = parseFacts(one)
    if (parsed.problems) {
      for (const [field, problem] of Object.entries(parsed.problems)) problems[`${rank}.${field}`] = problem
    } else if (parsed.id === undefined) problems[`${rank}.id`] = { key: 'kernel.required' }
    else if (ids.has(parsed.id)) problems[`${rank}.id`] = { key: 'transparency.same-id' }
    else {
      ids.add(parsed.id)
      read.push({ id: parsed.id, facts: parsed.facts })
    }
  }
  return { read, problems }
}

/** Unknown facts leave; what may be said in two ways is said in one. */
function known(sent: Partial<Record<FactName, unknown>>): Facts {
  const values = factNames.flatMap(name => {
    const value = sent[name]
    return value === undefined || value === null ? [] : [[name, oneWay(name, value as FactValue)] as const]
  })
  return Object.fromEntries(values) as Facts
}

function oneWay(name: FactName, value: FactValue): FactValue {
  const kind = kindOf(name)
  if (kind.kind !== 'codes') return value
  if (value === false || value === 'none') return []
  if (value === true) return ['unspecified']
  const items: readonly (string | number)[] = typeof value === 'string' ? [value] : (value as readonly string[])
  return [...new Set(items.map(item => (typeof item === 'number' ? (kind.codes[item - 1] ?? '') : item)))]
}

function problemsOf(error: z.ZodError): Record<string, FieldProblem> {
  // A map first: a sender may call a field « constructor ».
  const problems = new Map<string, FieldProblem>()
  for (const issue of error.issues) {
    const [field] = issue.path
    if (issue.code === 'unrecognized_keys')
      for (const key of issue.keys) problems.set(key, { key: 'transparency.unknown-fact' })
    else if (typeof field !== 'string') problems.set('input', { key: 'transparency.not-facts' })
    else problems.set(field, isFactName(field) ? problemWith(field) : { key: 'kernel.invalid-value' })
  }
  return Object.fromEntries(problems)
}

/** What the field would have taken. */
function problemWith(field: FactName): FieldProblem {
  const kind = kindOf(field)
  if (kind.kind === 'flag') return { key: 'transparency.not-a-flag' }
  if (kind.kind === 'date') return { key: 'transparency.date-range', words: { from: kind.from, to: kind.to } }
  if (kind.kind === 'number') return { key: 'transparency.number-range', words: { most: kind.most } }
  return { key: 'transparency.unknown-code', words: { codes: kind.codes.join(', ') } }
}
