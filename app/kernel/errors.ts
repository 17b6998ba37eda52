import type { z } from 'zod'

/** What may be put into a sentence. */
export type Words = Record<string, string | number>

/** The four ways an operation says no; `key` names a sentence in the `errors` of the owning module's texts. */
class Failure extends Error {
  readonly key: string
  readonly words: Words
  constructor(key: string, words: Words = {}) {
    super(`${key} ${JSON.stringify(words)}`)
    this.key = key
    this.words = words
    this.name = new.target.name
  }
}

/** The actor may not do this. */
export class Refused extends Failure {}

/** No such thing, or none that this tenant may know of. */
export class NotFound extends Failure {}

/** The state of things does not allow it now. */
export class Conflict extends Failure {}

/** The input is wrong; `fields` says where: dotted field path → text key of the sentence to show beside it. */
export class Invalid extends Failure {
  readonly fields: Record<string, FieldProblem>
  constructor(fields: Record<string, FieldProblem>) {
    super('kernel.invalid', {})
    this.fields = fields
    this.message = `invalid: ${Object.entries(fields)
      .map(([field, { key }]) => `${field} ${key}`)
      .join(', ')}`
  }
}

export interface FieldProblem {
  key: string
  words?: Words
}

export type AnyFailure = Refused | NotFound | Conflict | Invalid

export function isFailure(error: unknown): error is AnyFailure {
  return error instanceof Failure
}

/** Turns a refused Zod parse into one sentence per field; codes are ours so that wording is too. */
export function invalidFrom(error: z.ZodError): Invalid {
  const fields: Record<string, FieldProblem> = {}
  for (const issue of error.issues) {
    const path = issue.path.join('.') || 'input'
    fields[path] ??= problemOf(issue)
  }
  return new Invalid(fields)
}

/**
 * What PostgreSQL refuses because of what was typed, said as an operation says no; null for anything else. References to
 * rows of another tenant are rows that do not exist. The error itself stays as `cause`.
 */
export function failureOfDatabase(error: unknown): AnyFailure | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  const failure =
    code === '23503'
      ? new NotFound('kernel.not-found')
      : code === '23505'
        ? new Conflict('kernel.already-exists')
        : isMalformed(error)
          ? new Invalid({ input: { key: 'kernel.invalid-value' } })
          : null
  if (failure) failure.cause = error
  return failure
}

/** PostgreSQL’s refusal of a text that is no text: a NUL, half a character, an id that is no id. */
export function isMalformed(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === '22021' || code === '22P05' || code === '22P02'
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  // A custom check or format carries its own text key as message.
  if (/^[a-z]+\.[a-z-]+$/.test(issue.message)) return { key: issue.message }
  if (issue.code === 'too_big') return { key: 'kernel.too-big', words: { maximum: String(issue.maximum) } }
  if (issue.code === 'too_small') {
    const missing = issue.origin === 'string' || issue.origin === 'array'
    return missing && Number(issue.minimum) === 1
      ? { key: 'kernel.required' }
      : { key: 'kernel.too-small', words: { minimum: String(issue.minimum) } }
  }
  if (issue.code === 'invalid_type' && issue.input === undefined) return { key: 'kernel.required' }
  if (issue.code === 'invalid_type' && issue.message.includes('received undefined')) return { key: 'kernel.required' }
  if (issue.code === 'invalid_type' && issue.message.includes('NaN')) return { key: 'kernel.not-a-number' }
  return { key: 'kernel.invalid-value' }
}
