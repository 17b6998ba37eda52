import { Invalid, type FieldProblem } from '#kernel/errors.ts'
import { many, one, type Visit } from '#kernel/page.ts'

/** What a form shows: what was just typed if it was refused, blanks included, else what is recorded. `form` = its `do`. */
export function shownIn({ typed }: Pick<Visit, 'typed'>, recorded: object, form?: string) {
  const retyped = Object.keys(typed).length > 0 && (form === undefined || one(typed.do) === form)
  const values: Readonly<Record<string, unknown>> = retyped ? typed : { ...recorded }
  return {
    text(field: string): string | undefined {
      const value = values[field]
      const first: unknown = Array.isArray(value) ? value[0] : value
      return first === null || first === undefined ? undefined : String(first)
    },
    list(field: string): string[] {
      const value = values[field]
      if (Array.isArray(value)) return value.map(String)
      return value === null || value === undefined ? [] : [String(value)]
    },
  }
}

/** What every field of one form takes: its label, its value as typed or recorded, its error. `form` = its `do`. */
export function fieldsOf<T extends string>(
  visit: Visit,
  labels: Readonly<Record<T, string>>,
  recorded: object,
  form?: string,
) {
  const shown = shownIn(visit, recorded, form)
  return (name: T) => ({
    language: visit.language,
    name,
    label: labels[name],
    value: shown.text(name),
    error: visit.problem(name),
  })
}

/** What was typed, ready for an operation: blank = null, so that a field can be emptied. */
export function answersOf({ typed }: Pick<Visit, 'typed'>) {
  const text = (field: string): string | null => one(typed[field]) ?? null
  const choice = <T extends string>(field: string, options: readonly T[]): T | null => {
    const value = text(field)
    if (value === null) return null
    const known = options.find(option => option === value)
    if (!known) throw new Invalid({ [field]: { key: 'kernel.invalid-value' } })
    return known
  }
  return {
    text,
    list: (field: string): string[] => many(typed[field]),
    /** « 12 500 », as people write it; the operation says what is not a number. */
    count: (field: string): string | null => text(field)?.replace(/\s/g, '') ?? null,
    /** One value a line. */
    lines: (field: string): string[] =>
      (text(field) ?? '')
        .split('\n')
        .map(line => line.trim())
        .filter(Boolean),
    choice,
    choose<T extends string>(field: string, options: readonly T[]): T {
      const value = choice(field, options)
      if (value === null) throw new Invalid({ [field]: { key: 'kernel.required' } })
      return value
    },
  }
}

/** Says all at once which necessary answers are missing. */
export function requireAnswers({ typed }: Pick<Visit, 'typed'>, ...fields: string[]): void {
  const missing = fields.filter(field => typed[field] === undefined)
  if (missing.length === 0) return
  throw new Invalid(Object.fromEntries(missing.map(field => [field, { key: 'kernel.required' }])))
}

/** Runs an operation on a list of one: « applications.0.name » is the field « name » of the form, « kinds.3 » is « kinds ». */
export async function atFields<T>(prefix: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof Invalid)) throw error
    const fields: Record<string, FieldProblem> = {}
    for (const [path, problem] of Object.entries(error.fields)) {
      const field = path.replace(prefix, '').replace(/\.\d+$/, '')
      fields[field] ??= problem
    }
    throw new Invalid(fields)
  }
}

/** The errors of a refused form, for its summary; `prefix` is the place of its fields in the operation’s input. */
export function problemsOf(visit: Visit, prefix = ''): { field: string; message: string }[] {
  return Object.keys(visit.problems).map(field => ({
    field: field.startsWith(prefix) ? field.slice(prefix.length) : field,
    message: visit.problem(field) ?? field,
  }))
}

/** Codes as choices, in their words. */
export function worded<const T extends string>(codes: readonly T[], words: Readonly<Record<NoInfer<T>, string>>) {
  return codes.map(code => ({ value: code, label: capitalised(words[code]) }))
}

/** « commune » → « Commune », for a list of choices. */
export function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
